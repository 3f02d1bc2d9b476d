// Keeps the browser edition on the machine: the files of one build are fetched once, and from then on the workbench
// starts without its server. It knows no data of the analyst; those lie in IndexedDB.

interface LifecycleEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchLikeEvent extends LifecycleEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface ServiceWorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: LifecycleEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchLikeEvent) => void): void;
}

declare const self: ServiceWorkerScope;
/** Filled in by the build: the files of this build and a hash over their contents. */
declare const __PRECACHE__: { version: string; files: string[] };

const PREFIX = 'recueil-';
const { version, files } = __PRECACHE__;
const CACHE = PREFIX + version;

async function fetchAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  // `reload` goes past the browser's own cache, which may hold files of an earlier build.
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
}

/** Earlier builds go once no page uses them any more; that is when this event comes. */
async function dropEarlierBuilds(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === 'navigate' ? './index.html' : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(fetchAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropEarlierBuilds()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

export {};
