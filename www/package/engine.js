// The engine without any user interface, for browsers and Node. Types: engine.d.ts.

import * as glue from './framewise-engine.js';

export class FramewiseError extends Error {}

const fail = (kind, message, cure, cause) => {
  throw Object.assign(new FramewiseError(`${message} ${cure}`, cause && { cause }), { name: 'FramewiseError', kind, cure });
};

// Errors of the wasm carry name, kind and cure; here they get their class.
const call = (raw, name, ...given) => {
  if (!raw) fail('bad-argument', 'This pack or session was freed.', 'Make a new one.');
  try {
    return raw[name](...given);
  } catch (error) {
    throw error?.name === 'FramewiseError' ? Object.setPrototypeOf(error, FramewiseError.prototype) : error;
  }
};

// A plain copy of what is handed in: a getter or proxy that threw inside the wasm would leave its session locked for ever.
const plain = (value) => {
  try {
    return value && JSON.parse(JSON.stringify(value));
  } catch (error) {
    return fail('bad-argument', 'Cannot read what was given.', 'Give plain objects, lists and strings.', error);
  }
};

const text = (value, what) => typeof value === 'string' ? value : fail('bad-argument', `Cannot read ${what}.`, 'Give a string.');

const noSource = (what) => fail('bad-argument', `Cannot read ${what}.`, 'Give a URL, a Response or the bytes.');

// Hands what is there to `use`. Whatever fails on the way is one kind of error, with its cause.
const read = async (what, source, use) => {
  if (source !== Object(source)) noSource(what);
  try {
    const from = await (!source.href ? source
      : source.protocol === 'file:' ? (await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises')).readFile(source)
      : fetch(source));
    if (from.ok === false) throw new Error(`the answer was ${from.status}`);
    return await use(from, what);
  } catch (error) {
    if (error instanceof FramewiseError) throw error;
    fail('not-loaded', `Cannot load ${source.href || source.url || what} (${error.message}).`, 'See that it is there, whole, and may be read.', error);
  }
};

const bytes = async (from, what) => {
  const held = await (from.arrayBuffer?.() ?? from);
  if (held.byteLength === undefined) noSource(what);
  return ArrayBuffer.isView(held) ? new Uint8Array(held.buffer, held.byteOffset, held.byteLength) : new Uint8Array(held);
};

// Where the first part of a pack ends, by its header; 0 for other bytes. The core has it in `pack::split`.
const firstPart = (held) => {
  const view = new DataView(held.buffer, held.byteOffset, held.length);
  return held.length < 18 || view.getUint32(0) !== 0x4657504b ? 0 : 18 + view.getUint32(14, true);
};

// The parts of a pack as one. Words of the law stand in the second part; without it they would be blanks.
const joined = (pack, more) => {
  const second = more.subarray(firstPart(more));
  const isSecond = String.fromCharCode(...pack.subarray(0, 4)) === 'FWPC';
  if (!isSecond && (!pack.length || firstPart(pack) !== pack.length)) return pack;
  if (isSecond || !second.length) fail('bad-pack', 'This is only one part of a pack.', 'Load the whole .pack, or the .law.pack with the .more.pack as the option `more`.');
  const whole = new Uint8Array(pack.length + second.length);
  whole.set(pack);
  whole.set(second, pack.length);
  return whole;
};

let started;

/** Starts the wasm. Called by `load`; call it yourself only to hand over the wasm. */
export const init = (wasm = new URL('./framewise-engine_bg.wasm', import.meta.url)) => {
  started ??= read('the wasm', wasm, (module_or_path) => glue.default({ module_or_path }));
  return started.catch((error) => { started = undefined; throw error; });
};

/** Loads a pack from its bytes or its address; one that is stored in two parts with the second as `more`. */
export const load = async (pack = new URL('./packs/online-exploitation.en.pack', import.meta.url), options) => {
  const { wasm, more = new Uint8Array() } = options ?? {};
  const parts = await Promise.all([read('the pack', pack, bytes), read('the second part of the pack', more, bytes), init(wasm)]);
  return new Framewise(call(glue.RawPack, 'load', joined(...parts)));
};

export class Framewise {
  #raw;
  constructor(raw) { this.#raw = raw; }
  session() { return new Session(call(this.#raw, 'session')); }
  free() { this.#raw = this.#raw?.free(); }
}

export class Session {
  #raw;
  constructor(raw) { this.#raw = raw; }
  apply(action) { return call(this.#raw, 'apply', plain(action)); }
  view() { return call(this.#raw, 'view'); }
  explain(definition) { return call(this.#raw, 'explain', text(definition, 'the definition')); }
  noRoom(fact, value) { return call(this.#raw, 'noRoom', text(fact, 'the fact'), text(value, 'the value')); }
  reasons(definition) { return call(this.#raw, 'reasons', text(definition, 'the definition')); }
  changes(goal, target) { return call(this.#raw, 'changes', plain(goal), text(target, 'the target')); }
  compare(left, right) { return call(this.#raw, 'compare', text(left, 'the left definition'), text(right, 'the right definition')); }
  nextQuestion(goals, skipped) { return call(this.#raw, 'nextQuestion', plain(goals ?? []), plain(skipped ?? [])); }
  verdicts(definitions) { return call(this.#raw, 'verdicts', plain(definitions)); }
  definitions() { return call(this.#raw, 'definitions'); }
  scenarios() { return call(this.#raw, 'scenarios'); }
  get shareCode() { return call(this.#raw, 'shareCode'); }
  open(code) { return call(this.#raw, 'open', text(code, 'the share code')); }
  free() { this.#raw = this.#raw?.free(); }
}

if (Symbol.dispose) for (const { prototype } of [Framewise, Session]) prototype[Symbol.dispose] = prototype.free;
