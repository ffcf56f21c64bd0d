// Run beside the installed package: how the engine for JavaScript takes packs and how it refuses. A throw is a failure.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { FramewiseError, init, load } from 'framewise/engine';

const address = new URL(import.meta.resolve('framewise/packs/online-exploitation.en.pack'));
const bytes = await readFile(address);

/** An error of the engine, of this kind, that says this and how to mend it. */
const refusal = (kind, says) => (error) => {
  assert(error instanceof FramewiseError, `${error?.name}: ${error?.message}`);
  assert.equal(error.name, 'FramewiseError');
  assert.equal(error.kind, kind, error.message);
  assert.match(error.message, says);
  assert(error.cure && error.message.endsWith(error.cure), error.cure);
  return true;
};

// A wasm that cannot be started, first of all; afterwards a right one starts.
await assert.rejects(init(new URL('no-such.wasm', address)), refusal('not-loaded', /no-such\.wasm/));
await assert.rejects(init(new Uint8Array(8)), refusal('not-loaded', /the wasm \(/));
await assert.rejects(init(null), refusal('bad-argument', /the wasm/));
await init();

// The same pack in every wrapping, also as a part of something larger.
const around = new Uint8Array(bytes.length + 24);
around.set(bytes, 8);
const shared = new SharedArrayBuffer(bytes.length);
new Uint8Array(shared).set(bytes);
const alone = Uint8Array.from(bytes).buffer;
const ids = (pack) => pack.session().definitions().map(({ id }) => id);
const expected = ids(await load());
assert(expected.length > 0);
for (const [name, source] of Object.entries({
  address, bytes, alone, shared,
  view: new DataView(around.buffer, 8, bytes.length),
  signed: new Int8Array(around.buffer, 8, bytes.length),
  overShared: new Uint8Array(shared),
  response: new Response(bytes),
})) assert.deepEqual(ids(await load(source)), expected, name);

// What is no pack, and what cannot be reached.
for (const source of ['/a.pack', '', null, 7]) await assert.rejects(load(source), refusal('bad-argument', /Cannot read the pack\. Give a URL/), String(source));
await assert.rejects(load(new Uint8Array(9)), refusal('bad-pack', /pack/));
await assert.rejects(load(new Response(bytes, { status: 404 })), refusal('not-loaded', /the pack \(the answer was 404\)/));
const used = new Response(bytes);
await used.text();
await assert.rejects(load(used), refusal('not-loaded', /the pack \(/));
await assert.rejects(load(new URL('no-such.pack', address)), (error) => error.cause?.code === 'ENOENT' && refusal('not-loaded', /no-such\.pack/)(error));
const server = createServer((_, answer) => answer.writeHead(503).end());
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const there = new URL(`http://127.0.0.1:${server.address().port}/a.pack`);
await assert.rejects(load(there), refusal('not-loaded', /a\.pack \(the answer was 503\)/));
await new Promise((closed) => server.close(closed));
await assert.rejects(load(there), (error) => error.cause instanceof TypeError && refusal('not-loaded', /a\.pack \(/)(error));

// A pack that is stored in two parts: both or nothing, since words that are missing would be blanks that look like content.
const [law, more] = await Promise.all(['law', 'more'].map((part) => readFile(new URL(`online-exploitation.en.${part}.pack`, address))));
const part = (name) => new URL(`online-exploitation.en.${name}.pack`, address);
const words = (pack) => JSON.stringify([pack.session().definitions(), pack.session().view(), pack.session().explain('ew-msa-s2')]);
const whole = words(await load());
for (const [name, given] of Object.entries({
  bytes: [law, { more }], addresses: [part('law'), { more: part('more') }], wholeAsMore: [law, { more: bytes }],
  wholeFirst: [bytes, { more }], response: [new Response(law), { more: new Response(more) }],
})) assert.equal(words(await load(...given)), whole, name);
for (const given of [[law], [more], [law, {}], [law, { more: law }], [more, { more: law }], [law, { more: new Uint8Array() }]]) {
  await assert.rejects(load(...given), refusal('bad-pack', /only one part of a pack.*`more`/));
}
const other = Uint8Array.from(more);
other[15] ^= 1;
await assert.rejects(load(law, { more: other }), refusal('bad-pack', /different packs/));
await assert.rejects(load(law, { more: more.subarray(0, 999) }), refusal('bad-pack', /cut short/));
await assert.rejects(load(law, { more: null }), refusal('bad-argument', /the second part of the pack/));
await assert.rejects(load(law, { more: part('none') }), refusal('not-loaded', /none\.pack/));
// Options in the place of the pack, and what has no bytes.
for (const source of [{ wasm: bytes }, [1, 2], new Map(), () => bytes]) {
  await assert.rejects(load(source), refusal('bad-argument', /Cannot read the pack\. Give a URL/));
}

// What throws while it is read is refused, and the session goes on.
{
  const session = (await load()).session();
  const throws = new Proxy([], { get() { throw new RangeError('no'); } });
  const circle = [];
  circle.push(circle);
  for (const call of [
    () => session.apply({ type: 'show-jurisdictions', ids: throws }), () => session.apply({ get type() { throw 1; } }),
    () => session.verdicts(throws), () => session.verdicts(circle), () => session.verdicts([1n]),
    () => session.nextQuestion(throws), () => session.nextQuestion([], throws), () => session.changes(throws, 'met'),
    () => session.changes({ definition: 'ew-msa-s2' }, { toString() { throw 1; } }), () => session.apply(() => {}),
  ]) assert.throws(call, refusal('bad-argument', /Cannot read/), String(call));
  // A proxy that does not throw, as frameworks make them, is as good as what it stands for.
  session.apply(new Proxy({ type: 'show-jurisdictions', ids: new Proxy(['england-wales'], {}) }, {}));
  assert.deepEqual(session.view().jurisdictions.map(({ id }) => id), ['england-wales']);
}

// What is left out is missed, not taken for everything or for a word.
const pack = await load();
const session = pack.session();
const before = session.shareCode;
for (const [name, call] of Object.entries({
  'action': () => session.apply(),
  'ids': () => session.apply({ type: 'show-jurisdictions', jurisdictions: ['england-wales'] }),
  'frames': () => session.apply({ type: 'show-frames', frame: ['csea'] }),
  'steps': () => session.apply({ type: 'apply-change' }),
  'definitions': () => session.verdicts(),
  'the definition': () => session.explain(),
  'the left definition': () => session.compare(),
  'the right definition': () => session.compare('ew-msa-s2'),
  'goal': () => session.changes(undefined, 'met'),
  'the target': () => session.changes({ definition: 'ew-msa-s2' }),
  'the fact': () => session.noRoom(),
  'the value': () => session.noRoom('travel'),
  'the share code': () => session.open(),
})) assert.throws(call, refusal('bad-argument', new RegExp(`Cannot read .*${name}`)), name);
assert.throws(() => session.reasons(), refusal('bad-argument', /Cannot read the definition/));
assert.equal(session.shareCode, before);
session.apply({ type: 'show-jurisdictions', ids: [] });
assert.deepEqual(session.verdicts([]), []);
assert.deepEqual(session.nextQuestion(), session.nextQuestion([], []));
assert.deepEqual(session.nextQuestion(undefined, ['travel']), session.nextQuestion([], ['travel']));

// A widget's link is opened as the code in it; what is compared is named behind it and is no part of a state.
{
  const [from, to] = [pack.session(), pack.session()];
  from.apply({ type: 'answer', fact: 'travel', value: 'yes' });
  const code = from.shareCode;
  for (const link of [`${code}.england-wales.kenya.csea`, `${code}.`, `#framewise:below=${code}.us-1591.us-2251a`, `https://host.example/?a=b#framewise=${code}`]) {
    to.apply({ type: 'reset' });
    to.open(link);
    assert.equal(to.shareCode, code, link);
    to.apply({ type: 'reset' });
    to.apply({ type: 'open-shared', code: link });
    assert.equal(to.shareCode, code, link);
  }
  for (const link of [`.${code}`, `${code}.a=b`, 'https://host.example/']) {
    assert.throws(() => to.open(link), refusal('bad-share-code', /./), link);
    assert.equal(to.shareCode, code, link);
  }
}

// After free nothing works, and says so; freeing again does nothing.
const later = pack.session();
pack.free();
pack.free();
assert.throws(() => pack.session(), refusal('bad-argument', /freed/));
later.apply({ type: 'answer', fact: 'travel', value: 'yes' });
session.free();
session.free();
for (const call of [
  () => session.view(), () => session.apply({ type: 'undo' }), () => session.explain('ew-msa-s2'), () => session.reasons('ew-msa-s2'),
  () => session.noRoom('travel', 'yes'), () => session.changes({ definition: 'ew-msa-s2' }, 'met'), () => session.compare('ew-msa-s2', 'ew-msa-s2'),
  () => session.nextQuestion(), () => session.verdicts([]), () => session.definitions(), () => session.scenarios(),
  () => session.shareCode, () => session.open(before),
]) assert.throws(call, refusal('bad-argument', /freed/), String(call));
if (Symbol.dispose) {
  later[Symbol.dispose]();
  assert.throws(() => later.view(), refusal('bad-argument', /freed/));
}
