// Framewise beside its peers: what a page with one question weighs, and how soon it is seen and can be used. It prints
// medians and judges nothing, since they depend on the machine; a page that is in error ends it.
// How to run it: README.md.

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

import { HERE, bundle } from './bundle.mjs';
import { CONDITIONS, measure, prove } from './measure.mjs';
import { medians } from './numbers.mjs';
import { PEERS } from './peers.mjs';
import { serve } from './serve.mjs';
import { PAINT, WEIGHT, table } from './table.mjs';

const USAGE = 'usage: node bench.mjs <folder of the built package> [--chromium FILE] [--rounds 5] [--json FILE]';

/** What keeps the browser from doing anything but these visits. */
const BROWSER = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

try {
  await bench(read(process.argv.slice(2)));
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
}

function read(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      chromium: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (positionals.length !== 1 || !Number.isInteger(rounds) || rounds < 1) {
    throw new Error(USAGE);
  }
  return { framewise: positionals[0], rounds, chromium: values.chromium, json: values.json };
}

async function bench({ framewise, rounds, chromium: named, json }) {
  if (!existsSync(join(framewise, 'explorer.js'))) {
    throw new Error(`${framewise} is not a built package: run \`cargo xtask build\``);
  }
  const executablePath = named ?? findChromium();
  const folder = await mkdtemp(join(tmpdir(), 'framewise-peers-'));
  try {
    for (const { page } of PEERS) {
      await bundle(page, join(folder, page), framewise);
    }
    const server = await serve(folder);
    const browser = await chromium.launch({ executablePath, args: BROWSER });
    try {
      const results = await visitAll(browser, server.address, rounds);
      const report = { chromium: browser.version(), versions: await versions(framewise), rounds, results };
      print(report);
      if (json) {
        await writeFile(json, `${JSON.stringify(report, undefined, 2)}\n`);
      }
    } finally {
      await browser.close();
      server.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Visits the pages in turn in every round, so that a machine that grows slower or faster does so for all of them. */
async function visitAll(browser, address, rounds) {
  const results = PEERS.flatMap((peer) => CONDITIONS.map((condition) => ({ peer, condition, visits: [] })));
  for (const { peer, condition } of results) {
    await prove(browser, address, peer, condition);
  }
  for (let round = 0; round < rounds; round++) {
    for (const { peer, condition, visits } of results) {
      visits.push(await measure(browser, address, peer, condition));
    }
  }
  return results.map(({ peer, condition, visits }) => ({
    peer: peer.name,
    condition: condition.name,
    figures: medians(visits),
    visits,
  }));
}

function print({ chromium: browser, versions: known, rounds, results }) {
  console.log(`node bench.mjs ${process.argv.slice(2).join(' ')}`);
  console.log(`Chromium ${browser}; medians of ${rounds} visits; weights with headers, after brotli`);
  console.log(Object.entries(known).map(([name, version]) => `${name} ${version}`).join(', '));
  const rows = ({ name }) => results
    .filter(({ condition }) => condition === name)
    .map(({ peer, figures }) => ({ name: peer, figures }));
  console.log(`\nweight\n${table(WEIGHT, rows(CONDITIONS[0]))}`);
  for (const condition of CONDITIONS) {
    console.log(`\n${condition.name}\n${table(PAINT, rows(condition))}`);
  }
}

async function versions(framewise) {
  const folders = PEERS.flatMap(({ packages }) => packages).map((name) => [name, join(HERE, 'node_modules', name)]);
  const all = [['framewise', framewise], ...folders].map(async ([name, folder]) => {
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return [name, version];
  });
  return Object.fromEntries(await Promise.all(all));
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) {
    throw new Error('Chromium is missing: install it (on Debian or Ubuntu: sudo apt-get install chromium) or name it with --chromium');
  }
  return found;
}
