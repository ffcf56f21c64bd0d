// A page as a host with esbuild builds it from the packed package: what the browser test opens. It knows only what the package exports.
import wasm from 'framewise/framewise-elements_bg.wasm';
import late from 'framewise/framewise-elements_late.wasm';
import pack from 'framewise/packs/online-exploitation.en.pack';
import { init } from 'framewise/slim';
init({ wasm, late, packs: { en: pack } });
