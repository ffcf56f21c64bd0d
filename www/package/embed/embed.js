// A widget in a frame: attributes from the address, its height to the parent, and the ladder of the quick exit.
// `?widget=quiz&jurisdictions=philippines` or the same after `#`; WordPress adds `#?secret=...`.

import { init } from '../framewise.js';

const values = new URLSearchParams([
  ...new URLSearchParams(location.search),
  ...new URLSearchParams(location.hash.replace(/^#\??/, '')),
]);
const secret = values.get('secret');
// A height is no secret, and a sandboxed frame cannot know its parent's origin.
const tell = (message) => { if (parent !== window) parent.postMessage(message, '*'); };

init({
  leave(address) {
    const show = () => { // the last step: nothing of the page is left but the address to go to
      document.body.replaceChildren(address);
      document.documentElement.style.removeProperty('display');
    };
    try {
      top.location.replace(address);
    } catch {
      // WordPress follows a link of its frame to the frame's own host, where exit.html goes on.
      if (secret) tell({ message: 'link', value: new URL('exit.html', location).href, secret });
      setTimeout(show, secret ? 1000 : 0);
    }
  },
});

// A page that `framewise render --oembed` wrote holds its widget already; the page of all widgets makes the one asked for.
const place = document.getElementById('place');
if (![...place.children].some(({ localName }) => localName.startsWith('framewise-'))) {
  const tag = `framewise-${values.get('widget') ?? 'explorer'}`;
  const kind = customElements.get(tag);
  if (kind?.names) {
    const widget = document.createElement(tag);
    for (const [name, value] of values) if (kind.names.includes(name) && name !== 'src-base') widget.setAttribute(name, value);
    if (!widget.hasAttribute('heading-level')) widget.setAttribute('heading-level', '1');
    widget.setAttribute('loading', 'eager');
    widget.append(...place.childNodes);
    place.append(widget);
    // A page bears the name of what it shows.
    widget.ready.then(() => {
      document.title = widget.shadowRoot.querySelector('h1, h2, h3, h4, h5, h6')?.textContent || document.title;
    });
  } else {
    console.warn(`There is no widget “${tag}”; the text stays.`);
  }
}

let told = 0;
new ResizeObserver(() => {
  const height = Math.ceil(document.body.getBoundingClientRect().height) + 1;
  if (height === told) return;
  told = height;
  tell({ type: 'framewise:height', version: 1, height });
  if (secret) tell({ message: 'height', value: height, secret });
}).observe(document.body);
