// The shipped engine in a browser against the corpus; the result becomes the text of #result.

import init, { RawPack } from './framewise-engine.js';
import { compare } from './compare.js';

const place = document.querySelector('#result');
try {
  await init({ module_or_path: 'framewise-engine_bg.wasm' });
  const bytes = await (await fetch('content.pack')).arrayBuffer();
  const corpus = await (await fetch('corpus.jsonl')).text();
  place.textContent = JSON.stringify(await compare(RawPack.load(new Uint8Array(bytes)), corpus), null, 2);
} catch (error) {
  place.textContent = `failed: ${error}\n${error.stack}`;
}
place.hidden = false;
