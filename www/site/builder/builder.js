// The embed builder: a form, a preview and the snippet, kept together. It asks for four files of this site when it
// starts and for nothing else; it keeps nothing, and puts settings into the address only when asked to.

import { folder, wrongAddress } from './address.js';
import { fields, hold, isAddress, make, mark, read } from './form.js';
import { KINDS, SANDBOX, frameAddress, heightOf, isAlone } from './snippet.js';

const part = (id) => document.getElementById(id);
const base = new URL('../package/', import.meta.url);

/** What is set about the page and not about the widget: the controls `set-text` and so on, `page-text` in the address. */
const PAGE = ['text', 'title', 'height', 'auto-height', 'pin', 'base', 'preset', 'others'];

const json = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw Error(`${address} answered ${response.status}`);
  return response.json();
};

const start = async () => {
  const [catalogue, manifest, weights, hashes] = await Promise.all([
    json(new URL('../catalogue.json', import.meta.url)),
    json(new URL('custom-elements.json', base)),
    json(new URL('../sizes.json', import.meta.url)),
    json(new URL('framewise.integrity.json', base)),
  ]);
  const declarations = manifest.modules.flatMap((module) => module.declarations).filter((own) => own.tagName);
  const form = part('builder');
  const widgetOf = (declaration) => declaration.tagName.replace(/^framewise-/, '');
  const declarationOf = (widget) => declarations.find((own) => widgetOf(own) === widget) ?? declarations[0];

  const kinds = part('kinds');
  kinds.append(...KINDS.map((kind, index) => make('label', { class: 'check', for: `kind-${kind.id}` },
    make('input', { type: 'radio', name: 'kind', value: kind.id, id: `kind-${kind.id}`, checked: index === 0 }), make('span', {}, kind.name))));
  const widget = part('set-widget');
  widget.append(...declarations.map((own) => make('option', { value: widgetOf(own) }, widgetOf(own)[0].toUpperCase() + widgetOf(own).slice(1))));
  part('set-base').value = base.href;

  const pageValue = (name) => {
    const control = part(`set-${name}`);
    return control.type === 'checkbox' ? (control.checked ? 'yes' : '') : control.value;
  };
  const usual = new Map(PAGE.map((name) => [name, pageValue(name)]));

  // What an address that was asked for says: `#widget=quiz&theme=dark&page-kind=frame`. Anybody may have written it: a
  // value becomes the value of a control and is checked as if it were typed.
  const asked = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const sample = { widget: 'explorer', scenario: 'carer-streams-at-home', jurisdictions: 'international, england-wales' };
  const first = { ...(asked.widget ? asked : sample) };
  first.widget = widgetOf(declarationOf(first.widget));
  widget.value = first.widget;
  for (const name of PAGE) {
    const value = asked[`page-${name}`];
    if (value == null) continue;
    const control = part(`set-${name}`);
    if (control.type === 'checkbox') control.checked = value === 'yes';
    else control.value = value;
    if (control.selectedIndex < 0) control.value = '';
    control.dataset.own = 'yes';
  }
  const baseAsked = asked['page-base'] == null ? null : part('set-base').value;
  const kindAsked = KINDS.find((own) => own.id === asked['page-kind']);
  if (kindAsked) part(`kind-${kindAsked.id}`).checked = true;
  part('set-height').value = heightOf(part('set-height').value);

  // What the user set, by attribute, and goes along to another widget. The sample does not.
  const chosen = asked.widget ? { ...asked } : {};

  const draw = (values) => {
    const declaration = declarationOf(values.widget);
    const open = [...form.querySelectorAll('#fields > details[open]')].map((own) => own.dataset.group);
    part('fields').replaceChildren(...fields(declaration, catalogue, values));
    for (const own of form.querySelectorAll('#fields > details')) if (open.includes(own.dataset.group)) own.open = true;
    hold(form);
    part('widget-hint').textContent = declaration.description;
    if (!part('set-text').dataset.own) part('set-text').value = declaration.description;
    if (!part('set-title').dataset.own) part('set-title').value = `Framewise: ${widgetOf(declaration)}`;
  };

  const kind = () => KINDS.find((own) => own.id === form.elements.kind.value) ?? KINDS[0];
  const framed = () => kind().preview === 'frame';

  const settings = () => {
    const declaration = declarationOf(widget.value);
    return {
      widget: widgetOf(declaration),
      attributes: read(form, declaration),
      text: part('set-text').value.trim(),
      title: part('set-title').value.trim() || `Framewise: ${widgetOf(declaration)}`,
      height: part('set-height').value,
      autoHeight: part('set-auto-height').checked,
      base: folder(part('set-base').value.trim(), kind().whole).base,
      hashes: part('set-pin').checked ? hashes : null,
      preset: part('set-preset').value,
      others: part('set-others').checked,
    };
  };

  // Marks the fields whose address cannot be used, and says which they are.
  const wrong = (now) => {
    const found = [[part('set-base'), kind().bundled ? '' : folder(part('set-base').value.trim(), kind().whole).wrong ?? '']];
    for (const input of form.querySelectorAll('#fields input')) {
      if (!isAddress(input.name)) continue;
      // In a frame a path would lead to the site that holds the files.
      const value = now.attributes.find(([name]) => name === input.name)?.[1];
      found.push([input, value ? wrongAddress(value, framed()) : '']);
    }
    for (const [input, why] of found) mark(input, why);
    return found.filter(([, why]) => why).map(([input]) => input);
  };

  const say = (text) => { if (part('copied').textContent !== text) part('copied').textContent = text; };

  // Whoever holds the files decides what runs; a link must not choose that unseen.
  const warn = (now) => {
    const host = part('set-base').value === baseAsked && now.base && !kind().bundled ? new URL(now.base, base).host : '';
    part('whose').hidden = !host || host === base.host;
    part('whose').textContent = `The link that opened this page names ${host} as the place of the files. `
      + 'Copy the snippet only if you trust that site: what it serves there is what your readers get.';
  };

  const [loader, explorer, all] = ['loader', 'first widget', 'all widgets']
    .map((own) => weights.find(({ name }) => name.startsWith(own)));
  const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} KB`;
  // What of all files an explorer waits for: not what comes late, not what is said beside the law.
  const waited = (files) => files.filter(({ path }) => !/_late\.|\.more\./.test(path)).reduce((sum, { brotli }) => sum + brotli, 0);
  const weight = (now) => {
    if (!loader || !explorer || !all) return '';
    if (isAlone(now) && !framed()) {
      return `Weight (compressed): ${kilobytes(loader.total)} at once, ${kilobytes(explorer.total)} in all before the explorer can be `
        + 'used, once it comes near; the rest of its content follows. Its script, explorer.js, knows no other widget.';
    }
    const near = `${now.widget === 'explorer' ? `${kilobytes(waited(all.files))} before the explorer can be used, ` : ''}${kilobytes(all.total)} in all`;
    if (framed()) return `Weight (compressed): nothing at once; when the frame comes near, ${near}, in the frame.`;
    return `Weight (compressed): ${kilobytes(loader.total)} at once; when the widget comes near, ${near}. One file, framewise.js, serves all `
      + 'widgets of a page: further ones load nothing more.';
  };

  let shown = '';
  const preview = (now) => {
    const own = { ...now, base: base.href };
    const key = JSON.stringify([framed(), own.widget, own.attributes, own.text, framed() && own.height, own.preset]);
    if (key === shown) return;
    shown = key;
    const place = part('preview');
    part('preset').href = own.preset && !framed() ? new URL(`themes/${own.preset}.css`, base).href : 'builder/none.css';
    if (framed()) {
      place.replaceChildren(make('iframe', {
        src: frameAddress(own), title: own.title, width: '100%', height: heightOf(own.height),
        loading: 'lazy', referrerpolicy: 'no-referrer', sandbox: SANDBOX,
      }));
      return;
    }
    const element = make(`framewise-${own.widget}`, {}, make('p', {}, own.text));
    for (const [name, value] of own.attributes) element.setAttribute(name, value);
    if (!element.hasAttribute('heading-level')) element.setAttribute('heading-level', '3');
    place.replaceChildren(element);
  };

  const update = () => {
    const now = settings();
    const [bad] = wrong(now);
    // Better none than one that leads elsewhere.
    part('snippet').textContent = bad ? '' : kind().write(now);
    say(bad ? `No snippet yet: mend “${bad.labels[0].textContent}” first.` : '');
    part('kind-note').textContent = kind().note;
    part('for-frames').hidden = !framed();
    part('for-tags').hidden = framed();
    part('for-explorer').hidden = framed() || now.widget !== 'explorer';
    part('weight').textContent = weight(now);
    warn(now);
    if (bad) now.attributes = now.attributes.filter(([name, value]) => !isAddress(name) || !wrongAddress(value, framed()));
    clearTimeout(update.later);
    update.later = setTimeout(() => preview(now), 400);
  };

  form.addEventListener('input', (event) => {
    const { target } = event;
    if (target.id === 'set-text' || target.id === 'set-title') target.dataset.own = 'yes';
    if (part('fields').contains(target)) {
      const set = read(form, declarationOf(widget.value)).find(([name]) => name === target.name);
      if (set) [, chosen[target.name]] = set;
      else delete chosen[target.name];
      hold(form);
    }
    if (target === widget || target.name === 'explainer') {
      draw({ ...chosen, widget: widget.value });
      if (target !== widget) part(target.id)?.focus();
    }
    update();
  });
  part('set-height').addEventListener('change', ({ target }) => { target.value = heightOf(target.value); });
  form.addEventListener('submit', (event) => event.preventDefault());
  part('copy').addEventListener('click', async () => {
    if (!part('snippet').textContent) return;
    try {
      await navigator.clipboard.writeText(part('snippet').textContent);
      part('copied').textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(part('snippet'));
      part('copied').textContent = 'Selected: copy it with your keyboard.';
    }
  });
  part('keep').addEventListener('click', () => {
    const now = settings();
    const page = PAGE.filter((name) => part(`set-${name}`).dataset.own || pageValue(name) !== usual.get(name))
      .map((name) => [`page-${name}`, pageValue(name)]);
    history.replaceState(null, '',
      `#${new URLSearchParams([['widget', now.widget], ...now.attributes, ['page-kind', kind().id], ...page])}`);
    part('copied').textContent = 'The address of this page now holds these settings.';
  });

  draw(first);
  update();
  form.hidden = false;
  part('without').hidden = true;
};

start().catch((error) => {
  console.warn(error);
  part('without-why').textContent = `The builder could not start (${error.message}).`;
});
