// The shipped engine in Node.js against the corpus: `node node.js <folder>`, a folder with the files of the package,
// the pack as `content.pack`, and `corpus.jsonl`. Prints the result as JSON; exit code 1 if anything differs.

import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { join, resolve } from 'node:path';
import { compare } from './compare.js';

const folder = resolve(process.argv[2]);
const engine = await import(pathToFileURL(join(folder, 'framewise-engine.js')));
await engine.default({ module_or_path: await readFile(join(folder, 'framewise-engine_bg.wasm')) });
const pack = engine.RawPack.load(await readFile(join(folder, 'content.pack')));
const started = performance.now();
const result = await compare(pack, await readFile(join(folder, 'corpus.jsonl'), 'utf8'));
result.seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify(result, null, 2));
process.exitCode = result.different === 0 && result.situations > 0 ? 0 : 1;
