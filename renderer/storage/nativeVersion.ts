// The version of a database as it lies on disk, asked without opening it in any newer form: Dexie would open a
// database of the future silently, and write into it. SPEC 4.2.

/** Dexie stores ten times the version that a schema names. */
const DEXIE_FACTOR = 10;

/** The schema's version of the database of that name, or null where there is none. Leaves it untouched. */
export async function nativeVersion(factory: IDBFactory, name: string): Promise<number | null> {
  const version =
    'databases' in factory ? await listedVersion(factory, name) : await openedVersion(factory, name);
  return version === null ? null : version / DEXIE_FACTOR;
}

async function listedVersion(factory: IDBFactory, name: string): Promise<number | null> {
  const found = (await factory.databases()).find((info) => info.name === name);
  return found?.version ?? null;
}

/** Opens whatever is there, without a version; a database that this would create is given up again. */
function openedVersion(factory: IDBFactory, name: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = () => (isNew ? resolve(null) : reject(request.error));
  });
}
