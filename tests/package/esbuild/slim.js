import wasm from 'framewise/framewise-elements_bg.wasm';
import pack from 'framewise/packs/online-exploitation.en.pack';
import { init } from 'framewise/slim';
init({ wasm, packs: { en: pack } });
