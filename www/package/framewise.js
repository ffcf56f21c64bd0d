// Registers the Framewise elements at once; loads wasm and content once per page, when a widget is near.
// No eval, no HTML from text, no storage, no request but for its own files. Types: framewise.d.ts.

export const version = '0.1.0';

// <table> written by `cargo run -p framewise-elements --example generate`
const COMMON = 'scenario state jurisdictions frames heading-level theme language detail exit-url quick-exit help-country content-note unfolded loading start-label src-base';
const TAGS = {
  'framewise-explorer': '',
  'framewise-questionnaire': '',
  'framewise-explainer': 'explainer step slides',
  'framewise-comparison': 'between',
  'framewise-overlap': 'left right',
  'framewise-weigh': '',
  'framewise-quiz': 'items step slides',
};
const DEFAULTS = { start: 'Open the interactive version', exit: 'https://www.wikipedia.org/' };
// </table>

const settings = {
  integrity: {}, // <integrity> filled in by the build
  glue: new URL('./framewise-elements.js', import.meta.url),
  wasm: new URL('./framewise-elements_bg.wasm', import.meta.url),
  late: new URL('./framewise-elements_late.wasm', import.meta.url),
  // A pack in its sections: the law, enough to judge; the rest. Or whole, as one source.
  packs: {
    en: [
      new URL('./packs/online-exploitation.en.law.pack', import.meta.url),
      new URL('./packs/online-exploitation.en.more.pack', import.meta.url),
    ],
  },
};

export const init = ({ base, ...options }) => {
  if (base) {
    const at = (name) => new URL(name, new URL(base, document.baseURI));
    settings.glue = at('framewise-elements.js');
    settings.wasm = at('framewise-elements_bg.wasm');
    settings.late = at('framewise-elements_late.wasm');
    for (const language in settings.packs) {
      settings.packs[language] = ['law', 'more'].map((part) => at(`packs/online-exploitation.${language}.${part}.pack`));
    }
  }
  Object.assign(settings, options);
};

const integrityOf = (url) => settings.integrity[url.pathname.split('/').pop()];

// Browsers do not tell a broken connection from a wrong hash.
const unlike = (source) => ({ message = 'refused' }) => {
  throw Error(`${source} did not arrive as published (${message}). Serve the files of one version together`);
};

// Addresses are fetched; what `init` handed over is used as it is, or asked for.
const get = async (source) => {
  if (!(source instanceof URL)) return source?.call?.() ?? source;
  const response = await fetch(source, { integrity: integrityOf(source) }).catch(unlike(source));
  if (!response.ok) throw Error(`${source} answered ${response.status}`);
  return response;
};

// import() checks nothing itself, so the file is first put into the page's module map under its hash.
const getModule = async (source) => {
  if (!(source instanceof URL)) return source;
  const integrity = integrityOf(source);
  if (integrity) {
    // WebKit checks what is fetched under a hash, but not what is preloaded.
    await get(source);
    await new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement('link'),
        { rel: 'modulepreload', href: source, integrity, crossOrigin: '', onload, onerror }));
    }).catch(unlike(source));
  }
  return import(/* webpackIgnore: true */ /* @vite-ignore */ source.href);
};

let engine;
const packs = {};

// What a first widget does without takes no share of a slow line from what it needs.
const load = (language) => {
  engine ??= Promise.all([getModule(settings.glue), get(settings.wasm)])
    .then(([glue, wasm]) => glue.default({ module_or_path: wasm }).then(() => glue));
  packs[language] ??= [settings.packs[language], settings.late].flat().map((source, place) => {
    const bytes = place ? engine.then(() => get(source)) : get(source);
    // Told by who waits for it.
    bytes.catch(() => {});
    return { source, bytes };
  });
  return engine;
};

// What an attribute would say for this value.
const text = (value) => (value === true ? '' : String(value ?? ''));

// A shared link holds a state in the fragment, and the name of the widget that it is for.
let [, sharedWith, shared] = /^#framewise(?::([\w-]+))?=([\w.-]+)$/.exec(globalThis.location?.hash) ?? [];

const nameOf = ({ id, localName }) => (/^[\w-]+$/.test(id) ? id : localName);

const live = new Set();
const waiting = new Map();
// The last few that were taken out of the page, as their readers left them: tabs and pages take out and put back.
const away = new Set();
let observer;

const Base = globalThis.HTMLElement ?? class {};

class Framewise extends Base {
  #set = {};
  #handle;
  #done;
  #ready = new Promise((done) => { this.#done = done; });
  #internals = this.attachInternals?.();

  get ready() { return this.#ready; }

  get shareCode() { return this.#handle?.share() ?? this.#set.state; }

  read(name) { return this.#set[name] ?? this.getAttribute(name) ?? undefined; }

  write(name, value) {
    this.#set[name] = value;
    this.#handle?.set(name, text(value));
  }

  redraw() { this.#handle?.redraw(); }

  connectedCallback() {
    for (const name of Object.keys(this)) {
      // Set before the class was there.
      if (name in this.constructor.prototype) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    live.add(this);
    if (away.delete(this)) this.redraw();
    if (this.#handle || waiting.has(this)) return;
    const when = this.read('loading');
    const start = (press) => this.#start(press);
    // A link that leads into a widget is followed at once, wherever on the page the widget is.
    if (when === 'eager' || (when !== 'click' && /^#framewise/.test(location.hash))) start();
    else if (when === 'click') this.#offer(start);
    else {
      observer ??= new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
      }, { rootMargin: '600px' });
      waiting.set(this, start);
      observer.observe(this);
    }
  }

  connectedMoveCallback() {}

  disconnectedCallback() {
    // A widget that is only moved is connected again by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      live.delete(this);
      this.#forget();
      if (this.#handle) away.add(this);
      // The state is what a widget that was away for long comes back with.
      if (away.size > 4) [...away][0].#stop();
    });
  }

  #stop() {
    away.delete(this);
    this.#set.state = this.#handle.stop();
    this.#handle = undefined;
  }

  #forget() {
    waiting.delete(this);
    observer?.unobserve(this);
  }

  async #start(press) {
    this.#forget();
    // An importing module may still call init.
    await 0;
    const values = this.constructor.names.flatMap((name) => {
      const value = this.read(name) ?? false;
      return value === false ? [] : [name, text(value)];
    });
    // If the page has none of that name any more, the first to start takes it.
    const named = [...live].find((one) => nameOf(one) === sharedWith);
    if (shared && (named ?? this) === this) {
      values.push('state', shared);
      shared = undefined;
    }
    const wanted = text(this.read('language') || this.closest('[lang]')?.lang).split('-')[0].toLowerCase();
    const language = Object.hasOwn(settings.packs, wanted) ? wanted : 'en';
    try {
      if (!engine) init({ base: this.read('src-base') });
      const glue = await load(language);
      press = await glue.ready(this, live, language, packs[language], values, (done) => this.#offer(done), press);
      if (!this.isConnected || this.#handle) return;
      this.#handle = glue.mount(this, this.#root(), this.localName, language, values);
      if (press) setTimeout(() => this.#root().querySelector('button')?.focus());
      this.#mark('ready');
      this.#done(this);
    } catch (error) {
      // A later widget may try again.
      engine = packs[language] = undefined;
      console.warn(`<${this.localName}> shows its fallback: ${error.message ?? error}`);
      this.#mark('failed');
      this.#add('p', 'note', 'The interactive version could not be loaded here.');
    }
  }

  #root() { return this.shadowRoot ?? this.attachShadow({ mode: 'open' }); }

  // Puts an element under the fallback, once.
  #add(kind, part, words) {
    const root = this.#root();
    if (!root.firstChild) root.append(document.createElement('slot'));
    const made = root.querySelector(`[part=${part}]`) ?? root.appendChild(document.createElement(kind));
    made.part = part;
    made.textContent = words;
    return made;
  }

  #offer(start) {
    const button = this.#add('button', 'start', this.read('start-label') || DEFAULTS.start);
    button.onclick = start;
    button.style = 'position:sticky;bottom:0';
  }

  #mark(state) {
    // An old browser has no states.
    try { this.#internals.states.add(state); } catch { }
  }
}

/** Leaves: hides the page at once, then goes to the address without leaving an entry in the history. */
let left;
export const leave = (address) => {
  left = true;
  const to = document.createElement('a');
  to.href = address;
  // Anything but an address of the web could be a script.
  if (!/^https?:$/.test(to.protocol)) to.href = DEFAULTS.exit;
  document.documentElement.style.setProperty('display', 'none', 'important');
  if (settings.leave) return settings.leave(to.href);
  try { top.location.replace(to.href); } catch { location.replace(to.href); }
};

// One set of listeners for a page, whatever number of copies it loads. The link may also stand in the fallback.
const watchExit = () => {
  const mark = Symbol.for('framewise.exit');
  if (document[mark]) return;
  document[mark] = true;
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.dataset?.framewiseExit != null);
    if (link) {
      event.preventDefault();
      leave(link.href);
    }
  }, true);
  let presses = [];
  addEventListener('keydown', ({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }) => {
    if (repeat) return;
    presses = key === 'Shift' && !(ctrlKey || altKey || metaKey) ? [...presses, timeStamp].slice(-3) : [];
    // Fewer than three make no number.
    if (!(presses[2] - presses[0] <= 5000)) return;
    const widget = [...live].find((element) => element.read('quick-exit') !== 'hide');
    const link = (root) => root?.querySelector('a[data-framewise-exit]')?.href;
    const linked = link(document);
    // Where the button of the widget leads, if it is there.
    if (widget || linked) leave(link(widget?.shadowRoot) || widget?.read('exit-url') || linked || DEFAULTS.exit);
  }, true);
  addEventListener('pageshow', ({ persisted }) => { if (persisted && left) location.reload(); });
};

const property = (name) => name.replace(/-./g, (pair) => pair[1].toUpperCase());

if (globalThis.customElements) {
  for (const tag in TAGS) {
    if (customElements.get(tag)) continue;
    const Widget = class extends Framewise {
      static names = `${COMMON} ${TAGS[tag]}`.trim().split(' ');
    };
    for (const name of Widget.names) {
      Object.defineProperty(Widget.prototype, property(name), {
        get() { return this.read(name); },
        set(value) { this.write(name, value); },
        enumerable: true,
        configurable: true,
      });
    }
    customElements.define(tag, Widget);
  }
  watchExit();
}
