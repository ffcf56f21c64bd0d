// What may stand where an address is asked for. Pure functions over text: they touch no page.

// Stands for the reader's own site while a path on it is read.
const HERE = 'https://here.invalid';

const CURE = 'Write https:// before it, or begin a path on your own site with /.';
const WHOLE = 'Here the whole address is needed: write https:// and the name of the site before it.';

const parsed = (text) => {
  try { return new URL(text, HERE); } catch { return null; }
};

// `//host` and `/\host` look like paths and are none.
const isPath = (text) => /^\/(?![/\\])/.test(text);

/** What is wrong with an address of the web or, unless it must be whole, a path on the own site; empty if nothing is. */
export const wrongAddress = (text, whole) => {
  if (isPath(text) && whole) return WHOLE;
  if (!isPath(text) && !/^https?:\/\//i.test(text)) return whole ? 'Write https:// before it.' : CURE;
  if (/\s/.test(text) || !parsed(text)) return 'No browser can read this as an address: look for a space or a slip after https://.';
  return '';
};

/** The folder of the files as a snippet writes it, with / at its end: `{ base }`, or `{ wrong }` with the cure. */
export const folder = (text, whole) => {
  const wrong = wrongAddress(text, whole);
  if (wrong) return { wrong };
  const { origin, pathname } = parsed(text);
  // `/a/..//host` comes out as the address of another host.
  if (isPath(text) && !isPath(pathname)) return { wrong: CURE };
  if (/[?#]|\.(m?js|html?|css|json)\/?$/i.test(text)) return { wrong: 'Name the folder alone, with nothing after it.' };
  return { base: `${isPath(text) ? '' : origin}${pathname}`.replace(/\/?$/, '/') };
};
