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

const text = (value, what) => typeof value === 'string' ? value : fail('bad-argument', `Cannot read ${what}.`, 'Give a string.');

// Hands what is there to `use`. Whatever fails on the way is one kind of error, with its cause.
const read = async (what, source, use) => {
  if (source !== Object(source)) fail('bad-argument', `Cannot read ${what}.`, 'Give a URL, a Response or the bytes.');
  try {
    const from = await (!source.href ? source
      : source.protocol === 'file:' ? (await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises')).readFile(source)
      : fetch(source));
    if (from.ok === false) throw new Error(`the answer was ${from.status}`);
    return await use(from);
  } catch (error) {
    fail('not-loaded', `Cannot load ${source.href || source.url || what} (${error.message}).`, 'See that it is there, whole, and may be read.', error);
  }
};

const bytes = async (from) => {
  const held = await (from.arrayBuffer?.() ?? from);
  return ArrayBuffer.isView(held) ? new Uint8Array(held.buffer, held.byteOffset, held.byteLength) : new Uint8Array(held);
};

let started;

/** Starts the wasm. Called by `load`; call it yourself only to hand over the wasm. */
export const init = (wasm = new URL('./framewise-engine_bg.wasm', import.meta.url)) => {
  started ??= read('the wasm', wasm, (module_or_path) => glue.default({ module_or_path }));
  return started.catch((error) => { started = undefined; throw error; });
};

/** Loads a pack from its bytes or its address. */
export const load = async (pack = new URL('./packs/online-exploitation.en.pack', import.meta.url), options) => {
  const [held] = await Promise.all([read('the pack', pack, bytes), init(options?.wasm)]);
  return new Framewise(call(glue.RawPack, 'load', held));
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
  apply(action) { return call(this.#raw, 'apply', action); }
  view() { return call(this.#raw, 'view'); }
  explain(definition) { return call(this.#raw, 'explain', text(definition, 'the definition')); }
  noRoom(fact, value) { return call(this.#raw, 'noRoom', text(fact, 'the fact'), text(value, 'the value')); }
  reasons(definition) { return call(this.#raw, 'reasons', text(definition, 'the definition')); }
  changes(goal, target) { return call(this.#raw, 'changes', goal, String(target)); }
  compare(left, right) { return call(this.#raw, 'compare', text(left, 'the left definition'), text(right, 'the right definition')); }
  nextQuestion(goals, skipped) { return call(this.#raw, 'nextQuestion', goals ?? [], skipped ?? []); }
  verdicts(definitions) { return call(this.#raw, 'verdicts', definitions); }
  definitions() { return call(this.#raw, 'definitions'); }
  scenarios() { return call(this.#raw, 'scenarios'); }
  get shareCode() { return call(this.#raw, 'shareCode'); }
  open(code) { return call(this.#raw, 'open', text(code, 'the share code')); }
  free() { this.#raw = this.#raw?.free(); }
}

if (Symbol.dispose) for (const { prototype } of [Framewise, Session]) prototype[Symbol.dispose] = prototype.free;
