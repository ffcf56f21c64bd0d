// Compiled, never run: the types of every entry as a page in TypeScript meets them.
import { init, leave, version, type FramewiseChange } from 'framewise';
import { init as slim } from 'framewise/slim';
import { init as start, load } from 'framewise/engine';
import 'framewise/inline';
import 'framewise/frame';

init({ base: '/static/', leave: (address: string) => console.log(address) });
slim({ wasm: new Uint8Array(), late: new Uint8Array(), packs: { en: new Uint8Array() } });
const explorer = document.createElement('framewise-explorer');
explorer.jurisdictions = ['england-wales'];
explorer.headingLevel = 3;
explorer.addEventListener('framewise-change', (event) => {
  const detail: FramewiseChange = event.detail;
  console.log(detail.definitions[0]?.to === 'met', version);
});
const code: string | undefined = explorer.shareCode;
using session = (await load()).session();
session.apply({ type: 'load-scenario', id: 'carer-streams-at-home' });
const word: string | undefined = session.verdicts(['int-palermo-child'])[0]?.verdict.word;
leave(`${code} ${word}`);
// @ts-expect-error: there is no such level of a heading
explorer.headingLevel = 7;
await start(new WebAssembly.Module(new Uint8Array()));
await load(new URL('a.pack', location.href), { wasm: await fetch('a.wasm') });
// @ts-expect-error: an address is a URL
await load('a.pack');
// @ts-expect-error: an address is a URL
await start('a.wasm');
