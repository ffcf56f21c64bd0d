/** Registers the elements with wasm and content inside this module: nothing is fetched. */
export { leave, version } from './framewise.js';
