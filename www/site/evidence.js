// Shows the privacy record that the tests have written, when a reader asks for it. Everything else on the page
// was written by the build.

const part = (id) => document.getElementById(id);

part('record-ask').hidden = false;
part('show-record').addEventListener('click', async () => {
  try {
    const response = await fetch('evidence/privacy.json');
    if (!response.ok) throw Error(`answered ${response.status}`);
    part('record').textContent = JSON.stringify(await response.json(), null, 2);
    part('record').hidden = false;
    part('record-said').textContent = 'The record is below.';
    part('record').focus();
  } catch {
    part('record-said').textContent = 'This build has no record: its tests have not been run here.';
  }
});
