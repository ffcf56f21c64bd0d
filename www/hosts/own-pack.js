// A host that hands over its own copy of the content, which is cut short or of another format.
import { init } from '../package/framewise.js';

const fault = new URL(import.meta.url).searchParams.get('fault');
init({
  packs: {
    en: async () => {
      const response = await fetch('../package/packs/online-exploitation.en.pack');
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (fault === 'cut') return bytes.slice(0, bytes.length / 5); // within the law
      bytes[4] += 1; // the number of the format
      return bytes;
    },
  },
});
