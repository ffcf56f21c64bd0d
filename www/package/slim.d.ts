import type { InitOptions } from './framewise.js';

export { leave, version } from './framewise.js';
/** Hands over the wasm and the packs by language. Call it before the first widget is connected. */
export function init(
  options: {
    /** `framewise/framewise-elements_bg.wasm`. */
    wasm: BufferSource | WebAssembly.Module | (() => Promise<BufferSource>);
    /** `framewise/framewise-elements_late.wasm`, the second part of the same wasm. */
    late: BufferSource | WebAssembly.Module | (() => Promise<BufferSource>);
    packs: Record<string, BufferSource | (() => Promise<BufferSource>)>;
  } & Pick<InitOptions, 'leave'>,
): void;
