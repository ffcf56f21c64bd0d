// Compiled, never run, without the types of a browser: the engine as a program for Node meets it.
import { init, load, type Session } from 'framewise/engine';

const bytes = new DataView(new SharedArrayBuffer(1));
const pack = await load({ href: 'https://example.org/a.pack', protocol: 'https:' }, { wasm: bytes });
await Promise.all([init(new Uint8Array()), load(bytes), load(new ArrayBuffer(1))]);
const session: Session = pack.session();
session.free();
await load(bytes, { more: { href: 'https://example.org/a.more.pack', protocol: 'https:' } });
// @ts-expect-error: an address is a URL
await load(bytes, { more: 'a.more.pack' });
// @ts-expect-error: an address is a URL
await load('a.pack');
// @ts-expect-error: an address is a URL
await init('a.wasm');
// @ts-expect-error: there is no nothing
await load(null);
// @ts-expect-error: the pack comes first
await load({ wasm: bytes });
