import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import { describeStorage } from './storeSuite.ts';

const factories = new Map<string, IDBFactory>();

function factoryOf(name: string): IDBFactory {
  const factory = factories.get(name) ?? new IDBFactory();
  factories.set(name, factory);
  return factory;
}

describeStorage('the store over fake-indexeddb', {
  registry: async (name, session) =>
    createProjectRegistry({ indexedDB: factoryOf(name), IDBKeyRange, session }),
});
