// The embed builder: a form, a preview and the snippet, kept together. It asks for four files of this site when it
// starts and for nothing else; it keeps nothing, and puts settings into the address only when asked to.

import { fields, make, read } from './form.js';
import { KINDS, SANDBOX, frameAddress } from './snippet.js';

const part = (id) => document.getElementById(id);
const base = new URL('../package/', import.meta.url);
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

  // What an address that was asked for says: `#widget=quiz&theme=dark`.
  const asked = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const sample = { widget: 'explorer', scenario: 'carer-streams-at-home', jurisdictions: 'international, england-wales' };
  const first = asked.widget ? asked : sample;
  widget.value = widgetOf(declarationOf(first.widget));

  const draw = (chosen) => {
    const declaration = declarationOf(chosen.widget);
    const open = [...form.querySelectorAll('#fields > details[open]')].map((own) => own.dataset.group);
    part('fields').replaceChildren(...fields(declaration, catalogue, chosen));
    for (const own of form.querySelectorAll('#fields > details')) if (open.includes(own.dataset.group)) own.open = true;
    part('widget-hint').textContent = declaration.description;
    if (!part('set-text').dataset.own) part('set-text').value = declaration.description;
    if (!part('set-title').dataset.own) part('set-title').value = `Framewise: ${widgetOf(declaration)}`;
  };

  const settings = () => {
    const declaration = declarationOf(widget.value);
    let address = base;
    try { address = new URL(part('set-base').value.replace(/\/?$/, '/')); } catch { /* half typed: stay with ours */ }
    return {
      widget: widgetOf(declaration),
      attributes: read(form, declaration),
      text: part('set-text').value.trim(),
      title: part('set-title').value.trim() || `Framewise: ${widgetOf(declaration)}`,
      height: part('set-height').value,
      autoHeight: part('set-auto-height').checked,
      base: address,
      hashes: part('set-pin').checked ? hashes : null,
      preset: part('set-preset').value,
    };
  };
  const kind = () => KINDS.find((own) => own.id === form.elements.kind.value) ?? KINDS[0];

  let shown = '';
  const preview = (now) => {
    const own = { ...now, base };
    const framed = kind().preview === 'frame';
    const key = JSON.stringify([framed, own.widget, own.attributes, own.text, framed && own.height, own.preset]);
    if (key === shown) return;
    shown = key;
    const place = part('preview');
    part('preset').href = own.preset && !framed ? new URL(`themes/${own.preset}.css`, base).href : 'builder/none.css';
    if (framed) {
      place.replaceChildren(make('iframe', {
        src: frameAddress(own), title: own.title, width: '100%', height: Number(own.height) || 800,
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
    part('snippet').textContent = kind().write(now);
    part('kind-note').textContent = kind().note;
    part('for-frames').hidden = kind().preview !== 'frame';
    part('for-tags').hidden = kind().preview === 'frame';
    part('copied').textContent = '';
    clearTimeout(update.later);
    update.later = setTimeout(() => preview(now), 400);
  };

  form.addEventListener('input', (event) => {
    const { target } = event;
    if (target.id === 'set-text' || target.id === 'set-title') target.dataset.own = 'yes';
    if (target === widget || target.name === 'explainer') {
      const kept = Object.fromEntries(read(form, declarationOf(widget.value)));
      draw({ ...kept, widget: widget.value });
      if (target !== widget) part(target.id)?.focus();
    }
    update();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  part('copy').addEventListener('click', async () => {
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
    history.replaceState(null, '', `#${new URLSearchParams([['widget', now.widget], ...now.attributes])}`);
    part('copied').textContent = 'The address of this page now holds these settings.';
  });

  const weightOf = (start) => weights.find(({ name }) => name.startsWith(start));
  const [loader, explorer, all] = ['loader', 'first widget', 'all widgets'].map(weightOf);
  const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} KB`;
  if (loader && explorer && all) {
    part('weight').textContent = `Weight (compressed): ${kilobytes(loader.total)} at once. When a widget comes near, `
      + `${kilobytes(explorer.total)} before the explorer can be used, with its own script; ${kilobytes(all.total)} in all for every `
      + 'other widget, and more of them on the page load nothing more.';
  }
  draw(first);
  update();
  form.hidden = false;
  part('without').hidden = true;
};

start().catch((error) => {
  console.warn(error);
  part('without-why').textContent = `The builder could not start (${error.message}).`;
});
