// From settings to the text that somebody pastes. Pure functions over plain data: they touch no page, and
// whatever a setting holds comes out as text, never as markup.
//
// Settings: { widget: 'explorer', attributes: [[name, value], ...], text, title, height, autoHeight, base, hashes, preset,
// others }. A value of '' is an attribute without value, such as `slides`. `base` is the folder of the files, with / at its
// end: an address or a path on the page's own site. `others`: other widgets stand on the page too.

/** What the frame of an embed may do, and nothing else. Without `allow-modals` no browser prints a frame. */
export const SANDBOX = 'allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** Attributes that mean nothing in a frame: its page loads the widget at once, from its own folder. */
const NOT_IN_FRAMES = ['loading', 'start-label', 'src-base'];

const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element's content or a quoted attribute. */
export const escaped = (text) => String(text).replace(/[&<>"']/g, (letter) => NAMES[letter]);

// A string for JavaScript that also survives inside a page: no `<`, no line separators.
const quoted = (text) => JSON.stringify(String(text)).replace(/[<>&\u2028\u2029]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const tagOf = ({ widget }) => `framewise-${widget}`;

const attributesAsHtml = (attributes) => attributes
  .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');

/** The address of a file of the package. */
const at = (settings, file) => `${settings.base}${file}`;

/** The address of the page that shows this widget alone. */
export const frameAddress = (settings) => {
  const query = String(new URLSearchParams([
    ...(settings.widget === 'explorer' ? [] : [['widget', settings.widget]]),
    ...settings.attributes.filter(([name]) => !NOT_IN_FRAMES.includes(name)),
  ]));
  return `${at(settings, 'embed/explorer.html')}${query && `?${query}`}`;
};

/** The height of a frame in pixels: a number that was typed, kept to what can be read and scrolled past. */
export const heightOf = (text) => Math.min(Math.max(Math.round(Number(text)) || 800, 200), 4000);

const pinned = (settings, file) => (settings.hashes?.[file]
  ? ` integrity="${escaped(settings.hashes[file])}" crossorigin="anonymous"` : '');

/** The tag alone, without the script. */
export const tag = (settings) => {
  const name = tagOf(settings);
  return `<${name}${attributesAsHtml(settings.attributes)}>\n  <p>${escaped(settings.text)}</p>\n</${name}>`;
};

/** The explorer alone on its page has a lighter loader, which knows no other widget. */
export const isAlone = ({ widget, others }) => widget === 'explorer' && !others;

const loaderOf = (settings) => (isAlone(settings) ? 'explorer.js' : 'framewise.js');

const packageOf = (settings) => (isAlone(settings) ? 'framewise/explorer' : 'framewise');

const script = (settings) => [
  ...(settings.preset ? [`<link rel="stylesheet" href="${escaped(at(settings, `themes/${settings.preset}.css`))}"${pinned(settings, `themes/${settings.preset}.css`)}>`] : []),
  `<script type="module" src="${escaped(at(settings, loaderOf(settings)))}"${pinned(settings, loaderOf(settings))}></script>`,
  tag(settings),
].join('\n');

const frame = (settings) => {
  const address = escaped(frameAddress(settings));
  return [
    `<iframe src="${address}"`,
    `  title="${escaped(settings.title)}" width="100%" height="${heightOf(settings.height)}"`,
    '  loading="lazy" referrerpolicy="no-referrer"',
    `  sandbox="${SANDBOX}"></iframe>`,
    `<p><a href="${address}">Open “${escaped(settings.title)}” on a page of its own</a></p>`,
    ...(settings.autoHeight
      ? [`<script type="module" src="${escaped(at(settings, 'frame.js'))}"${pinned(settings, 'frame.js')}></script>`] : []),
  ].join('\n');
};

// WordPress runs what stands in square brackets in any text.
const wordpress = (settings) => frame({ ...settings, autoHeight: false }).replaceAll('[', '&#91;').replaceAll(']', '&#93;');

const jsxValue = (value) => (/^[\w ,.:/-]*$/.test(value) ? `"${value}"` : `{${quoted(value)}}`);

const react = (settings) => {
  const name = tagOf(settings);
  const attributes = settings.attributes
    .map(([attribute, value]) => `\n      ${attribute}${value === '' ? '' : `=${jsxValue(value)}`}`).join('');
  return [
    `import '${packageOf(settings)}'; // npm install ./package, the folder that the build makes`,
    ...(settings.preset ? [`import 'framewise/themes/${settings.preset}.css';`] : []),
    '',
    'export function Framewise() {',
    '  return (',
    `    <${name}${attributes}>`,
    `      <p>{${quoted(settings.text)}}</p>`,
    `    </${name}>`,
    '  );',
    '}',
  ].join('\n');
};

const vue = (settings) => [
  '<script setup>',
  `import '${packageOf(settings)}'; // npm install ./package, the folder that the build makes`,
  ...(settings.preset ? [`import 'framewise/themes/${settings.preset}.css';`] : []),
  "// vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('framewise-') } } })",
  '</script>',
  '',
  '<template>',
  // v-pre: double braces in a text are text
  tag(settings).replace(/^<[\w-]+/, '$& v-pre').replace(/^/gm, '  '),
  '</template>',
].join('\n');

/** Every kind of snippet, in the order in which it is offered. `whole`: a path will not do; `bundled`: names no address. */
export const KINDS = [
  { id: 'script', name: 'Script and tag', preview: 'element', write: script,
    note: 'For pages whose HTML you write. The widget takes the fonts of the page. The script line is needed once per page: framewise.js serves all widgets, explorer.js the explorer alone.' },
  { id: 'frame', name: 'Frame', preview: 'frame', write: frame,
    note: 'For sites that let you paste an embed code but no script. The frame can do nothing to the page around it; it can print itself.' },
  { id: 'wordpress', name: 'WordPress: Custom HTML block', preview: 'frame', write: wordpress,
    note: 'Add a block “Custom HTML” and paste this. If WordPress takes the frame away when you save, your account may not post HTML: use the address below, or ask an administrator.' },
  { id: 'oembed', name: 'WordPress: address alone', preview: 'frame', write: frameAddress, whole: true,
    note: 'Paste this address on a line of its own. WordPress shows it as a frame where the site that holds the files offers oEmbed for it; elsewhere it stays a link. WordPress lets no such frame print.' },
  { id: 'react', name: 'React 19', preview: 'element', write: react, bundled: true,
    note: 'React 19 sets properties and attributes of custom elements. The package is not on the npm registry: install it from the folder.' },
  { id: 'vue', name: 'Vue 3', preview: 'element', write: vue, bundled: true,
    note: 'Tell the compiler that these tags are custom elements, as the comment says. The package is not on the npm registry: install it from the folder.' },
];
