// Gathers questions of the list into one quiz: a box before each, and a link whose address names the chosen ones. Without
// scripts each question opens alone. Nothing is stored.

const list = document.getElementById('questions');
const pick = document.getElementById('pick');
const chosen = [];

function tell() {
  const none = chosen.length === 0;
  const count = chosen.length === 1 ? '1 question chosen' : `${chosen.length} questions chosen`;
  document.getElementById('pick-said').textContent = none ? 'Tick questions to make a quiz.' : `${count}.`;
  for (const link of pick.querySelectorAll('a')) {
    link.hidden = none;
    link.href = `../package/embed/explorer.html?widget=quiz&items=${chosen.join(',')}${link.dataset.more}`;
  }
  document.getElementById('pick-none').hidden = none;
}

for (const item of list.querySelectorAll('[data-item]')) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.setAttribute('aria-label', `Choose: ${item.textContent}`);
  box.addEventListener('change', () => {
    if (box.checked) chosen.push(item.dataset.item);
    else chosen.splice(chosen.indexOf(item.dataset.item), 1);
    tell();
  });
  item.prepend(box);
}

document.getElementById('pick-none').addEventListener('click', () => {
  chosen.length = 0;
  for (const box of list.querySelectorAll('input')) box.checked = false;
  tell();
});

list.classList.add('ticked');
pick.hidden = false;
tell();
