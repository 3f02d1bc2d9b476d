import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import { describeRegistry } from './registrySuite.ts';
import { describeStorage, type SuiteEnvironment } from './storeSuite.ts';

// Live queries look for a global IndexedDB before they ask anything; which one it is does not matter to them.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const factories = new Map<string, IDBFactory>();

function factoryOf(name: string): IDBFactory {
  const factory = factories.get(name) ?? new IDBFactory();
  factories.set(name, factory);
  return factory;
}

const environment: SuiteEnvironment = {
  registry: async (name, session) =>
    createProjectRegistry({ indexedDB: factoryOf(name), IDBKeyRange, session }),
};

describeStorage('the store over fake-indexeddb', environment);
describeRegistry('the registry over fake-indexeddb', environment);
