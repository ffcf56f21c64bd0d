import type { InitOptions } from './framewise.js';

export { leave, version } from './framewise.js';
/** Hands over the wasm and the packs by language. Call it before the first widget is connected. */
export function init(
  options: { wasm: BufferSource | WebAssembly.Module; packs: Record<string, BufferSource> } & Pick<InitOptions, 'leave'>,
): void;
