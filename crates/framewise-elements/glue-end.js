// The end of the glue: what stands between the loader and the wasm. The build puts it behind what wasm-bindgen makes, so
// that the loader, which every page needs at once, need not carry it. It refuses to know where bytes come from.

// A broken file is told by its name.
const named = (source, error) => Error(`${source.pathname ?? source}: ${error.message}`);

// Reads a section of a pack once, however many widgets wait for it. One pack may be both sections.
const read = async (language, section, take) => {
  const bytes = await (section.buffer ??= section.bytes.then((pack) => pack.arrayBuffer?.() ?? pack));
  try {
    take(language, new Uint8Array(bytes));
  } catch (error) {
    throw named(section.source, error);
  }
};

// Joins the second part of the wasm to the first, whose memory and functions it uses.
let joined;
const join = (late) => joined ??= late.bytes
  .then((part) => __wbg_load(part, { __wasm_split: wasm }).catch((error) => { throw named(late.source, error); }))
  .catch((error) => {
    joined = undefined;
    throw error;
  });

// Says in the console what an editor may have got wrong and no value shows: each is told of once.
const told = new Set();
const say = (words) => {
  if (!told.has(words)) console.warn(words);
  told.add(words);
};
const notice = (widget, language, values) => {
  const { names } = widget.constructor;
  const bare = (name) => name.replaceAll('-', '');
  for (const name of widget.getAttributeNames()) {
    const meant = name.length > 4 && !names.includes(name)
      && names.find((one) => bare(one).startsWith(bare(name)) || bare(name).startsWith(bare(one)));
    if (meant) say(`<${widget.localName}> has no attribute “${name}”: did you mean “${meant}”?`);
  }
  const asked = values[values.indexOf('language') + 1];
  if (values.includes('language') && !asked.toLowerCase().startsWith(language)) say(`There is no content in “${asked}” here: it is shown in “${language}”.`);
  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    if (localName.startsWith('framewise-')) say(`<${localName}> is none of the widgets that this page has loaded: load framewise.js.`);
  }
};

/**
 * Waits until a widget can be drawn: what it needs of its pack is there, and it would take nothing away from a reader.
 * Resolves with the press that asked for it, if one did. `sections` are those of the pack, or the whole of it, and then the
 * second part of the wasm. `widgets` are drawn again when the rest has arrived.
 */
export const ready = async (widget, widgets, language, sections, values, offer, press) => {
  notice(widget, language, values);
  const [law] = sections;
  const [more, late] = sections.slice(-2);
  await (law.read ??= read(language, law, load_pack));
  if (!more.whole) {
    more.whole = join(late)
      .then(() => read(language, more, complete_pack))
      .then(() => widgets.forEach((one) => one.redraw()));
    // Who does not wait for it is told where it would stand.
    more.whole.catch(({ message }) => console.warn(message));
  }
  if (needs_all(widget.localName, values)) await more.whole;
  // A reader who is in the text, or further down, is not interrupted: the widget comes when they are back at its top, or
  // press the button, which is in sight as long as the text is.
  while (!press && (widget.getBoundingClientRect().top < 0 || widget.matches(':focus-within'))) {
    await new Promise((done) => {
      offer((event) => done(press = event));
      addEventListener('scroll', done, { once: true });
    });
  }
  return press;
};

// Yew draws for 16 ms and then lets the browser go on. What is drawn for paper must be there before the browser prints, so
// that it goes on at once then, with what it had put off before too. The functions above know `setTimeout` by this name.
let printing;
const putOff = [];
const goOn = () => { for (const work of putOff.splice(0)) work(); };
for (const event of ['beforeprint', 'framewise-paper', 'afterprint']) {
  // On a server there are no such events.
  globalThis.addEventListener?.(event, () => {
    printing = event !== 'afterprint';
    if (printing) goOn();
  }, true);
}
const setTimeout = (work, delay) => {
  if (printing) return queueMicrotask(work);
  putOff.push(work);
  return globalThis.setTimeout(goOn, delay);
};
