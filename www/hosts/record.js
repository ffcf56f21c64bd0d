// Records what happens on a host page, for the tests: policy violations, errors, requests, storage and messages.
// It changes nothing; it only listens and writes down.
(() => {
  const record = { violations: [], errors: [], storage: [], messages: [], requests: [], warnings: [] };
  window.hostRecord = record;
  document.addEventListener('securitypolicyviolation', (event) => {
    record.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
  addEventListener('error', (event) => record.errors.push(event.message ?? String(event.target?.src ?? event)));
  addEventListener('unhandledrejection', (event) => record.errors.push(String(event.reason)));
  addEventListener('message', (event) => record.messages.push(JSON.stringify(event.data ?? null)));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) record.requests.push(entry.name);
  }).observe({ type: 'resource', buffered: true });

  const warn = console.warn;
  console.warn = (...given) => {
    record.warnings.push(given.join(' '));
    warn.apply(console, given);
  };

  const note = (what) => record.storage.push(what);
  for (const name of ['setItem', 'getItem', 'removeItem']) {
    const plain = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      note(`storage ${name} ${given[0]}`);
      return plain.apply(this, given);
    };
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get() { note('cookie read'); return cookie.get.call(document); },
    set(value) { note(`cookie ${value}`); cookie.set.call(document, value); },
  });
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) {
    note(`database ${given[0]}`);
    return open.apply(this, given);
  };
})();
