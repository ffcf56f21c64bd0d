// Web Awesome: its radios, card and button in its default theme. What follows from an answer is ours to write.
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';

const OPEN = 'Which definition applies is open.';
const CONSEQUENCES = { under: 'The definition for children applies.', over: 'The definition for adults applies.' };
const group = document.querySelector('wa-radio-group');
const show = () => {
  document.querySelector('#consequence').textContent = CONSEQUENCES[group.value] ?? OPEN;
};
group.addEventListener('change', show);
document.querySelector('wa-button').addEventListener('click', () => {
  group.value = null;
  show();
});
