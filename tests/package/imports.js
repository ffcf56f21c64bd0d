// Run beside the installed package: imports every script that it exports and looks for every other file.
// Prints one line for each entry; a throw is a failure.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const { exports } = JSON.parse(await readFile(fileURLToPath(import.meta.resolve('framewise/package.json'))));
for (const entry of Object.keys(exports)) {
  const name = entry.replace('.', 'framewise').replace('packs/*', 'packs/online-exploitation.en.pack').replace('themes/*', 'themes/paper.css');
  const file = import.meta.resolve(name);
  if (file.endsWith('.js')) console.log(`${name}: ${Object.keys(await import(name)).sort().join(' ')}`);
  else console.log(`${name}: ${(await readFile(fileURLToPath(file))).length > 0 ? 'a file' : 'EMPTY'}`);
}
