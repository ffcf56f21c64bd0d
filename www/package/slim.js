// Elements for who brings the bytes: nothing is fetched. Types: slim.d.ts.
import * as glue from './framewise-elements.js';
import { init as configure } from './framewise.js';

export { leave, version } from './framewise.js';
export const init = (options) => configure({ ...options, glue });
