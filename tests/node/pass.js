// How long the bare verdict pass takes in WebAssembly, on generated programs. Prints microseconds and judges nothing.
// Usage: node pass.js <folder of the built example>
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = pathToFileURL(`${resolve(process.argv[2])}/`);
const { initSync, Pass } = await import(new URL('pass.js', folder));
initSync({ module: await readFile(new URL('pass_bg.wasm', folder)) });

for (const [definitions, facts] of [[40, 60], [400, 300]]) {
  const pass = new Pass(definitions, facts);
  const rounds = 2_000;
  const times = [];
  for (let batch = 0; batch < 20; batch++) {
    const start = performance.now();
    for (let round = 0; round < rounds; round++) pass.verdicts();
    times.push((performance.now() - start) * 1000 / rounds);
  }
  times.sort((one, other) => one - other);
  console.log(`verdict pass in wasm, ${definitions} definitions x ${facts} facts: median ${times[10].toFixed(1)} µs`);
}
