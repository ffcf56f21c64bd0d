// The end of the glue: what stands between the loader and the wasm. The build puts it behind what wasm-bindgen makes, so
// that the loader, which every page needs at once, need not carry it. It refuses to know where bytes come from.

// Reads a section of a pack once, however many widgets wait for it.
const read = async (language, section, take) => {
  const pack = await section.bytes;
  try {
    take(language, new Uint8Array(await (pack.arrayBuffer?.() ?? pack)));
  } catch ({ message }) {
    throw Error(`${section.source.pathname ?? 'content'}: ${message}`);
  }
};

/**
 * Waits until a widget can be drawn: what it needs of its pack is there, and it would take nothing away from a reader.
 * Resolves with the press that asked for it, if one did. `widgets` are drawn again when the rest of the pack arrives.
 */
export const ready = async (widget, widgets, language, [law, more], values, offer, press) => {
  await (law.read ??= read(language, law, load_pack));
  if (more && !more.read) {
    more.read = read(language, more, complete_pack).then(() => widgets.forEach((one) => one.redraw()));
    // Who does not wait for it is told where it would stand.
    more.read.catch(({ message }) => console.warn(message));
  }
  if (needs_all(widget.localName, values)) await more?.read;
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
