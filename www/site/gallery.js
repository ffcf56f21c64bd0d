// Adds to every widget of the gallery what can only be known from its tag: the snippet, and the way into the
// builder with the same settings. Without scripts the gallery is read as it is.

import { tag } from './builder/snippet.js';

/** Attributes that only place a widget on this page. */
const OWN = ['heading-level', 'content-note'];

for (const widget of document.querySelectorAll('.state .room > *')) {
  if (!widget.localName.startsWith('framewise-')) continue;
  const settings = {
    widget: widget.localName.slice('framewise-'.length),
    attributes: [...widget.attributes].map(({ name, value }) => [name, value]).filter(([name]) => !OWN.includes(name)),
    text: 'Your own summary, for readers without scripts.',
  };
  const link = document.createElement('a');
  link.href = `builder.html#${new URLSearchParams([['widget', settings.widget], ...settings.attributes])}`;
  link.textContent = 'Change it in the builder';
  const code = document.createElement('code');
  code.textContent = tag(settings);
  const block = document.createElement('pre');
  block.append(code);
  const under = document.createElement('div');
  under.className = 'under';
  under.append(block, link);
  widget.parentElement.after(under);
}
