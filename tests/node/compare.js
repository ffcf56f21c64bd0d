// Goes through the corpus with the shipped wasm and lists what differs from native Rust.

import { flipped, lines } from './answers.js';

/** Most differences that are described. */
const MOST = 10;

/**
 * `pack` is a RawPack of the shipped engine, `corpus` the text of the corpus. The result is plain data. It pauses
 * between situations, so that a browser's page stays answerable.
 */
export async function compare(pack, corpus) {
  const result = { situations: 0, answers: 0, lines: 0, different: 0, described: [] };
  for (const text of corpus.split('\n')) {
    if (text === '') continue;
    if (result.situations % 8 === 0) await new Promise((resume) => setTimeout(resume));
    const situation = JSON.parse(text);
    const session = pack.session();
    const history = situation.do.flatMap((action) => flipped(() => session.apply(action)));
    situation.ask.forEach((query, number) => {
      const found = query.type === 'flipped' ? history : lines(pack, session, query);
      note(result, situation, query, situation.answers[number], found);
    });
    session.free();
    result.situations += 1;
  }
  return result;
}

function note(result, situation, query, native, wasm) {
  result.answers += 1;
  result.lines += native.length;
  if (native.length === wasm.length && native.every((line, number) => line === wasm[number])) return;
  result.different += 1;
  if (result.described.length >= MOST) return;
  const number = native.findIndex((line, at) => line !== wasm[at]);
  const at = number < 0 ? native.length : number;
  result.described.push({ do: situation.do, query, line: at, native: native[at] ?? '', wasm: wasm[at] ?? '' });
}
