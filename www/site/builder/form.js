// The form of the embed builder, made from what the build says can be chosen: the attributes of each tag come
// from the manifest of the elements, the lists from the catalogue of the pack. Only labels and the order of
// attributes that people look for first are written here; an attribute that is not named still gets its field.

const GROUPS = [
  ['What it shows', ['scenario', 'explainer', 'items', 'step', 'slides', 'between', 'left', 'right', 'jurisdictions', 'frames']],
  ['How it looks', ['detail', 'theme', 'language', 'heading-level', 'unfolded']],
  ['Care for readers', ['content-note', 'help-country', 'quick-exit', 'exit-url']],
  ['When it loads', ['loading', 'start-label', 'state']],
];

const LABELS = {
  items: 'Questions', 'heading-level': 'Level of the title', 'content-note': 'Note about the content', 'quick-exit': 'Quick exit',
  'help-country': 'Country whose help comes first', 'exit-url': 'Address of the quick exit', 'start-label': 'Words of the start button',
  state: 'Share code', left: 'One definition', right: 'The other definition', between: 'Legal systems to compare (one or two)',
  slides: 'As slides', unfolded: 'Unfolded at first', explainer: 'Story', jurisdictions: 'Legal systems',
};

/** Attributes that the builder sets in another way. */
const NOT_HERE = ['src-base'];

/**
 * Attributes of every tag that do nothing good in this one, by widget. A questionnaire about a situation that is settled
 * asks nothing, and a quiz has situations of its own. Stories and quiz name their own law, a comparison has `between`, and
 * arguments are about both frames: there these attributes would only shorten the list of sources at the foot.
 */
const IDLE = {
  questionnaire: ['scenario'],
  quiz: ['scenario', 'jurisdictions', 'frames'],
  explainer: ['jurisdictions', 'frames'],
  comparison: ['jurisdictions', 'frames'],
  weigh: ['frames'],
};

/** How many of a list may be chosen, where not all. */
const MOST = { between: 2 };

export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

/** Whether an attribute holds an address. */
export const isAddress = (name) => name.endsWith('-url');

const label = (name) => LABELS[name] ?? name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');

const options = (pairs, empty) => [make('option', { value: '' }, empty), ...pairs.map(([value, text]) => make('option', { value }, text))];

// Definitions under the name of their legal system.
const definitions = (catalogue) => catalogue.jurisdictions.map(({ id, name }) => make('optgroup', { label: name },
  ...catalogue.definitions.filter((own) => own.jurisdiction === id).map((own) => make('option', { value: own.id }, own.title))));

const scenarios = (catalogue) => [['hypothetical', 'Patterns'], ['case', 'Published cases']].map(([kind, name]) =>
  make('optgroup', { label: name }, ...catalogue.scenarios.filter((own) => own.kind === kind)
    .map((own) => make('option', { value: own.id }, own.title))));

const pairs = (items, text) => items.map((own) => [own.id, own[text]]);

/** What an attribute offers: a list of which one or several are chosen, or nothing for a free text. */
const offer = (attribute, catalogue, chosen) => {
  switch (attribute.name) {
    case 'scenario': return { one: scenarios(catalogue), empty: 'None: the situation starts empty' };
    case 'explainer': return { one: options(pairs(catalogue.explainers, 'title'), 'The first').slice(1), empty: 'The first' };
    case 'left': case 'right': return { one: definitions(catalogue), empty: 'Chosen by the widget' };
    case 'help-country': return { one: options(catalogue.countries.map((own) => [own, own])).slice(1), empty: 'None: the reader chooses' };
    case 'jurisdictions': case 'between': return { many: pairs(catalogue.jurisdictions, 'name') };
    case 'items': return { many: pairs(catalogue.quiz, 'question') };
    case 'frames': return { many: catalogue.frames.map((own) => [own, own === 'csea' ? 'Child sexual exploitation and abuse' : 'Trafficking']) };
    case 'step': {
      const story = catalogue.explainers.find((own) => own.id === chosen.explainer) ?? catalogue.explainers[0];
      const quiz = chosen.widget === 'quiz';
      return { one: options(quiz ? pairs(catalogue.quiz, 'question') : pairs(story.steps, 'title')).slice(1), empty: 'The first' };
    }
    default: {
      if (attribute.type.text === 'boolean') return { flag: true };
      const words = [...attribute.type.text.matchAll(/'([^']+)'/g)].map(([, word]) => word);
      const numbers = attribute.type.text.match(/^\d( \| \d)+$/) ? attribute.type.text.split(' | ') : [];
      const values = [...words, ...numbers];
      return values.length ? { one: options(values.map((own) => [own, own]), '').slice(1), empty: `As usual: ${attribute.default}` } : {};
    }
  }
};

const help = (attribute) => attribute.description.replaceAll('`', '');

/** One attribute's field. `given` is its value at first. */
const field = (attribute, catalogue, chosen) => {
  const { name } = attribute;
  const given = chosen[name] ?? '';
  const id = `set-${name}`;
  const hint = make('p', { class: 'hint', id: `${id}-hint` }, help(attribute));
  const described = { 'aria-describedby': `${id}-hint` };
  const { one, many, flag, empty } = offer(attribute, catalogue, chosen);
  if (one) {
    const select = make('select', { id, name, ...described }, make('option', { value: '' }, empty), ...one);
    select.value = given;
    if (select.selectedIndex < 0) select.value = '';
    return make('div', { class: 'field' }, make('label', { for: id }, label(name)), select, hint);
  }
  if (many) {
    const wanted = given.split(/[\s,]+/).filter((own) => many.some(([value]) => value === own)).slice(0, MOST[name]);
    const boxes = many.map(([value, text], index) => {
      const box = make('input', { type: 'checkbox', name, value, id: `${id}-${index}`, checked: wanted.includes(value) });
      return make('label', { class: 'check', for: `${id}-${index}` }, box, make('span', {}, text));
    });
    return make('fieldset', { class: 'field', 'data-most': MOST[name], ...described }, make('legend', {}, label(name)), hint,
      // It scrolls, and needs no stop of its own: what is in it takes the focus, and the legend names it.
      make('div', { class: 'checks' }, ...boxes));
  }
  if (flag) {
    const box = make('input', { type: 'checkbox', id, name, value: 'there', 'data-flag': true, checked: name in chosen, ...described });
    return make('div', { class: 'field' }, make('label', { class: 'check', for: id }, box, make('span', {}, label(name))), hint);
  }
  const address = isAddress(name);
  // Not of the type `url`, which refuses a path on the own site.
  const input = make('input', { type: 'text', inputmode: address && 'url', id, name, spellcheck: 'false', autocomplete: 'off',
    placeholder: attribute.default, 'aria-describedby': address ? `${id}-wrong ${id}-hint` : `${id}-hint` });
  input.value = given;
  const wrong = address ? [make('p', { class: 'wrong', id: `${id}-wrong`, hidden: true })] : [];
  return make('div', { class: 'field' }, make('label', { for: id }, label(name)), input, ...wrong, hint);
};

/** Says under a field what is wrong with it and how to mend it; an empty text takes that back. */
export const mark = (input, wrong) => {
  const place = document.getElementById(`${input.id}-wrong`);
  if (place.textContent === wrong) return;
  // A folded group would hide it. Done once, so that the group can be folded again.
  if (!place.textContent) input.closest('details').open = true;
  place.textContent = wrong;
  place.hidden = !wrong;
  if (wrong) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
};

/** Stops at the most that may be chosen of a list. */
export const hold = (form) => {
  for (const list of form.querySelectorAll('fieldset[data-most]')) {
    const boxes = [...list.querySelectorAll('[type="checkbox"]')];
    const full = boxes.filter((box) => box.checked).length >= Number(list.dataset.most);
    for (const box of boxes) box.disabled = full && !box.checked;
  }
};

/** All fields of a widget, in their groups. */
export const fields = (declaration, catalogue, chosen) => {
  const not = [...NOT_HERE, ...(IDLE[chosen.widget] ?? [])];
  const rest = declaration.attributes.filter(({ name }) => !not.includes(name));
  const named = new Set(GROUPS.flatMap(([, names]) => names));
  return GROUPS.map(([title, names], index) => {
    const own = names.map((name) => rest.find((attribute) => attribute.name === name)).filter(Boolean);
    if (index === GROUPS.length - 1) own.push(...rest.filter(({ name }) => !named.has(name)));
    return make('details', { class: 'fold', 'data-group': title, open: index === 0 },
      make('summary', {}, title), ...own.map((attribute) => field(attribute, catalogue, chosen)));
  });
};

/** What the fields say, as [name, value] pairs in the order of the fields; what is left as usual is left out. */
export const read = (form, declaration) => declaration.attributes.flatMap(({ name, default: usual }) => {
  const controls = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  if (!controls.length) return [];
  if (controls[0].dataset.flag != null) return controls[0].checked ? [[name, '']] : [];
  if (controls[0].type === 'checkbox') {
    const on = controls.filter((box) => box.checked).map((box) => box.value);
    return on.length && on.length < controls.length ? [[name, on.join(', ')]] : [];
  }
  const value = controls[0].value.trim();
  return value && value !== usual ? [[name, value]] : [];
});
