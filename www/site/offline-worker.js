// The service worker of the site: it answers from a copy of the site when there is no network. It runs only
// after a reader has pressed the button on offline.html; no embed and no other page ever registers it. While
// there is a network, every answer comes from there, so that nobody reads old law without knowing.

const COPY = { version: '', bytes: 0, files: [] }; // filled in by the build
const PREFIX = 'framewise-copy-';
const NAME = PREFIX + COPY.version;

const copy = async () => {
  const cache = await caches.open(NAME);
  await cache.addAll(COPY.files.map((file) => new Request(new URL(file, self.registration.scope), { cache: 'reload' })));
};

const dropOthers = async () => {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
  await self.clients.claim();
};

const answer = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(NAME);
    const address = new URL(request.url);
    if (address.pathname.endsWith('/')) address.pathname += 'index.html';
    const kept = await cache.match(address, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
};

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(copy());
});
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === 'navigate' && request.destination !== 'document') return; // a frame is left alone, on whatever page
  event.respondWith(answer(request));
});
self.addEventListener('message', (event) => {
  if (event.data === 'what') event.source.postMessage({ version: COPY.version, bytes: COPY.bytes, files: COPY.files.length });
});
