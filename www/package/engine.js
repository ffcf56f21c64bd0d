// The engine without any user interface, for browsers and Node. Types: engine.d.ts.

import * as glue from './framewise-engine.js';

export class FramewiseError extends Error {}

// Errors of the wasm carry name, kind and cure; here they get their class.
const guard = (action) => {
  try {
    return action();
  } catch (error) {
    throw error?.name === 'FramewiseError' ? Object.setPrototypeOf(error, FramewiseError.prototype) : error;
  }
};

const read = async (source) => {
  if (!(source instanceof URL)) return source;
  if (source.protocol === 'file:') return (await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises')).readFile(source);
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${response.status}`);
  return response;
};

let started;

/** Starts the wasm. Called by `load`; call it yourself only to hand over the wasm. */
export const init = (wasm = new URL('./framewise-engine_bg.wasm', import.meta.url)) => {
  started ??= read(wasm).then((module_or_path) => glue.default({ module_or_path }));
  return started.catch((error) => { started = undefined; throw error; });
};

/** Loads a pack from its bytes or its address. */
export const load = async (pack = new URL('./packs/online-exploitation.en.pack', import.meta.url), options = {}) => {
  const [bytes] = await Promise.all([
    read(pack).then((source) => source.arrayBuffer?.() ?? source),
    init(options.wasm),
  ]);
  return guard(() => new Framewise(glue.RawPack.load(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes)));
};

export class Framewise {
  #raw;
  constructor(raw) { this.#raw = raw; }
  session() { return new Session(this.#raw.session()); }
  free() { this.#raw.free(); }
}

export class Session {
  #raw;
  constructor(raw) { this.#raw = raw; }
  apply(action) { return guard(() => this.#raw.apply(action)); }
  view() { return guard(() => this.#raw.view()); }
  explain(definition) { return guard(() => this.#raw.explain(String(definition))); }
  noRoom(fact, value) { return guard(() => this.#raw.noRoom(String(fact), String(value))); }
  reasons(definition) { return guard(() => this.#raw.reasons(String(definition))); }
  changes(goal, target) { return guard(() => this.#raw.changes(goal, String(target))); }
  compare(left, right) { return guard(() => this.#raw.compare(String(left), String(right))); }
  nextQuestion(goals, skipped) { return guard(() => this.#raw.nextQuestion(goals, skipped)); }
  verdicts(definitions) { return guard(() => this.#raw.verdicts(definitions)); }
  definitions() { return guard(() => this.#raw.definitions()); }
  scenarios() { return guard(() => this.#raw.scenarios()); }
  get shareCode() { return guard(() => this.#raw.shareCode()); }
  open(code) { return guard(() => this.#raw.open(String(code))); }
  free() { this.#raw.free(); }
}
