// Three elements by themselves and the default styles; the consequence is the page's own line of script.
import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';

const SENTENCES = { under: 'The person was a child.', over: 'The person was an adult.' };
document.querySelector('wa-radio-group').addEventListener('change', ({ target }) => {
  document.querySelector('wa-callout').textContent = SENTENCES[target.value];
});
