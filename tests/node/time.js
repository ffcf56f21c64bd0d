// How long the shipped engine takes in Node.js on the shipped pack, JavaScript objects included. Prints medians and
// ninth tenths in milliseconds and judges nothing, since they depend on the machine.
// Usage: node time.js <folder of the package>
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = pathToFileURL(`${resolve(process.argv[2])}/`);
const { init, load } = await import(new URL('engine.js', folder));
await init(await readFile(new URL('framewise-engine_bg.wasm', folder)));
const pack = await readFile(new URL('packs/online-exploitation.en.pack', folder));

const time = async (name, rounds, prepare, work) => {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const input = prepare(round);
    const start = performance.now();
    await work(input, round);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor(times.length * share)].toFixed(3).padStart(9);
  console.log(`${name.padEnd(28)} median ${at(0.5)}   ninth tenth ${at(0.9)} ms`);
};

await time('load a pack', 20, () => pack, (bytes) => load(bytes));
const engine = await load(pack);
const session = engine.session();
session.apply({ type: 'load-scenario', id: 'carer-streams-at-home' });
const fact = session.view().topics.flatMap(({ facts }) => facts).find(({ options }) => options.length > 3);
await time('an answer, what it flips', 60, (round) => fact.options[round % fact.options.length].id,
  (value) => session.apply({ type: 'answer', fact: fact.id, value }));
await time('the view', 60, () => session, (it) => it.view());
const definitions = session.definitions().map(({ id }) => id);
const places = session.view().jurisdictions.map(({ id }) => id);
await time('verdicts of all definitions', 60, () => definitions, (ids) => session.verdicts(ids));
await time('reasons of a definition', 60, (round) => definitions[round % definitions.length], (id) => session.reasons(id));
await time('next question of all', 10, () => session, (it) => it.nextQuestion([], []));
await time('what would change a frame', 30, (round) => places[round % places.length],
  (jurisdiction) => session.changes({ jurisdiction, frame: 'trafficking' }, 'met'));
