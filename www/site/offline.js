// The two buttons of the offline page: make the copy, remove the copy. This is the only place of the site that
// registers a service worker, and the only page whose policy allows it: one Trusted Types policy that gives one address.

const part = (id) => document.getElementById(id);
const say = (text) => { part('status').textContent = text; };
const PREFIX = 'framewise-copy-';
const workers = navigator.serviceWorker;

const address = () => {
  const name = 'offline-worker.js';
  const policy = globalThis.trustedTypes?.createPolicy('framewise-offline', { createScriptURL: () => name });
  return policy ? policy.createScriptURL('') : name;
};

const registration = () => workers.getRegistration(new URL('./', location.href).href);

// What the worker's copy is: asked over a message, so that the figures are those of the copy and not of this page.
const ask = (worker) => new Promise((done) => {
  workers.addEventListener('message', ({ data }) => done(data), { once: true });
  workers.startMessages();
  worker.postMessage('what');
});

const show = async () => {
  const now = await registration();
  const there = Boolean(now?.active);
  part('keep').textContent = there ? 'Look for a newer copy' : 'Keep a copy';
  part('remove').disabled = !there;
  if (!there) return say('There is no offline copy in this browser.');
  const { version, bytes, files } = await ask(now.active);
  const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1e6);
  return say(`There is an offline copy in this browser: ${files} files, ${megabytes} MB, version ${version}.`);
};

// Resolves when the worker is in force, and fails when its files could not be loaded.
const settled = (worker) => new Promise((done, fail) => {
  const look = () => {
    if (worker.state === 'activated') done();
    if (worker.state === 'redundant') fail(Error('not every file could be loaded'));
  };
  worker.addEventListener('statechange', look);
  look();
});

const keep = async () => {
  part('keep').disabled = true;
  say('Loading the copy ...');
  try {
    let now = await registration();
    if (now) now = await now.update();
    else now = await workers.register(keep.address ??= address());
    const coming = now.installing ?? now.waiting ?? now.active;
    await settled(coming);
    await show();
  } catch (error) {
    say(`The copy could not be made: ${error.message}.`);
  }
  part('keep').disabled = false;
};

const remove = async () => {
  const now = await registration();
  await now?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  part('keep').textContent = 'Keep a copy';
  part('remove').disabled = true;
  say('The offline copy is removed.');
};

if (workers && globalThis.caches) {
  part('actions').hidden = false;
  part('keep').addEventListener('click', keep);
  part('remove').addEventListener('click', remove);
  show();
} else {
  say('This browser keeps no offline copies here: they need a secure address (https).');
}
