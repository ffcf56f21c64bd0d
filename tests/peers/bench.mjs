// Framewise beside its peers in one run: what each page weighs, when it is painted and usable, and how soon an answer is
// seen. Prints medians and judges nothing, since they depend on the machine; a page that does not work is an error.
// Knows each peer by a selector alone. Usage: node bench.mjs <folder of the build> [rounds]
import { once } from 'node:events';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ROUNDS = Number(process.argv[3] ?? 5);

// `control`: what can be answered once the library is at work there, inside shadow roots too.
const PEERS = [
  { name: 'Framewise, explorer, empty tag', page: 'framewise/empty.html', control: '.fw-chip select' },
  { name: 'Framewise, explorer, rendered text', page: 'framewise/rendered.html', control: '.fw-chip select' },
  { name: 'SurveyJS', page: 'surveyjs/', from: ['survey-core', 'survey-js-ui'], control: 'input[type=radio]' },
  { name: 'publicodes', page: 'publicodes/', from: ['publicodes', '@publicodes/react-ui', 'react'], control: 'input[type=radio]' },
  { name: 'GOV.UK Frontend', page: 'govuk/', from: ['govuk-frontend'], control: '[data-govuk-radios-init] input' },
  { name: 'Web Awesome', page: 'webawesome/', from: ['@awesome.me/webawesome'], control: 'wa-radio:defined' },
];
const ENTRIES = ['surveyjs/main.js', 'publicodes/main.jsx', 'govuk/main.js', 'webawesome/main.js'];

// Lighthouse's figures for a slow phone: 150 ms for a round trip, 1.6 Mbit/s, a processor slowed down.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CONDITIONS = [
  { name: 'this processor, no limit on the network', slowdown: 1 },
  { name: 'processor six times slower, slow 4G', slowdown: 6, network: SLOW_4G },
];

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.pack': 'application/octet-stream',
};

/** The stylesheet of GOV.UK Frontend takes its fonts from the root of the site. */
const findAssets = ({ onResolve }) => onResolve({ filter: /^\/assets\// },
  ({ path }) => ({ path: join(HERE, 'node_modules/govuk-frontend/dist/govuk', path) }));

/** Builds every page into a folder, as its users would for production. */
const assemble = async (dist, folder) => {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: ENTRIES.map((entry) => join(HERE, 'pages', entry)),
    outbase: join(HERE, 'pages'),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'file', '.woff2': 'file', '.svg': 'file' },
    plugins: [{ name: 'govuk-assets', setup: findAssets }],
    logLevel: 'error',
  });
  for (const peer of await readdir(join(HERE, 'pages'))) {
    if (peer !== 'framewise') await cp(join(HERE, 'pages', peer, 'index.html'), join(folder, peer, 'index.html'));
  }
  await cp(join(dist, 'package'), join(folder, 'package'), { recursive: true });
  const page = await readFile(join(HERE, 'pages/framewise/index.html'), 'utf8');
  const host = await readFile(join(dist, 'hosts/explorer.html'), 'utf8');
  const [rendered, opening] = /(<framewise-explorer[^>]*>)[^]*<\/framewise-explorer>/.exec(host)
    ?? fail('hosts/explorer.html has no <framewise-explorer>: build again');
  await mkdir(join(folder, 'framewise'), { recursive: true });
  await writeFile(join(folder, 'framewise/empty.html'), page.replace('<!-- widget -->', () => `${opening}</framewise-explorer>`));
  await writeFile(join(folder, 'framewise/rendered.html'), page.replace('<!-- widget -->', () => rendered));
};

const fail = (message) => {
  throw Error(message);
};

/** Serves a folder from memory, compressed as well as can be. */
const serve = async (folder) => {
  const compress = promisify(brotliCompress);
  const files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path);
    const body = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    files.set(`/${relative(folder, path)}`, { body, type: TYPES[extname(path)] ?? 'application/octet-stream' });
  }
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': file.type, 'content-encoding': 'br', 'content-length': file.body.length, 'cache-control': 'max-age=600',
    }).end(file.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

/** Runs in the page before anything else: notes paints, shifts, long tasks and when the control is there. */
const watch = (control) => {
  const find = (root) => {
    const found = root.querySelector(control);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const said = (root) => [...root.children].map((child) => child.shadowRoot ? said(child.shadowRoot) : '').join('')
    + [...root.children].map((child) => child.innerText ?? '').join('');
  const noted = { shift: 0, blocked: 0, largest: 0 };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) noted.shift += value; });
  observe('largest-contentful-paint', ({ startTime }) => { noted.largest = startTime; });
  observe('longtask', ({ startTime, duration }) => {
    if (noted.usable === undefined || startTime < noted.usable) noted.blocked += Math.max(0, duration - 50);
  });
  const look = () => {
    const box = document.body && find(document)?.getBoundingClientRect();
    if (box?.width) noted.usable = performance.now();
    else requestAnimationFrame(look);
  };
  look();
  const framed = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  window.peer = {
    noted,
    // Answers in turn; the last word is whether the page then said something else.
    answer: async (times) => {
      const waits = [];
      const before = said(document.body);
      let other = false;
      for (let turn = 0; turn < times; turn++) {
        const first = find(document);
        const all = [...first.getRootNode().querySelectorAll(control)];
        const start = performance.now();
        if (first.localName === 'select') {
          first.selectedIndex = (first.selectedIndex + 1) % first.options.length;
          first.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        } else {
          all[turn % all.length].click();
        }
        await framed();
        waits.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 300));
        other ||= said(document.body) !== before;
      }
      return { waits, other };
    },
  };
};

/** Opens one page in a browser that has seen nothing and returns its figures. */
const visit = async (browser, address, peer, { slowdown, network }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error' && url.startsWith(address)) complaints.push(`${url}: ${message.text()}`);
    });
    const devtools = await context.newCDPSession(page);
    const bytes = {};
    const kinds = new Map();
    let requests = 0;
    const elsewhere = new Set();
    devtools.on('Network.requestWillBeSent', ({ request: { url } }) => {
      if (!/^data:|^blob:/.test(url) && !url.startsWith(address)) elsewhere.add(url);
    });
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.startsWith(address)) kinds.set(requestId, extname(new URL(response.url).pathname).slice(1) || 'html');
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!kinds.has(requestId)) return;
      requests += 1;
      bytes[kinds.get(requestId)] = (bytes[kinds.get(requestId)] ?? 0) + encodedDataLength;
    });
    await devtools.send('Network.enable');
    if (network) await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watch, peer.control);
    await page.goto(address + peer.page);
    await page.waitForFunction(() => window.peer.noted.usable !== undefined, undefined, { timeout: 60_000 });
    const early = sum(bytes);
    // What comes later, fonts and further parts among it, belongs to the weight.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1000);
    const noted = await page.evaluate(() => ({
      ...window.peer.noted, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    }));
    const { waits, other } = await page.evaluate(() => window.peer.answer(7));
    if (!other) complaints.push('an answer changed nothing that the page says');
    if (complaints.length) fail(`${peer.name} (${peer.page}): ${complaints.join('; ')}`);
    return { ...noted, ...bytes, total: sum(bytes), early, requests, elsewhere: elsewhere.size, answer: median(waits.slice(1)) };
  } finally {
    await context.close();
  }
};

const sum = (bytes) => Object.values(bytes).reduce((all, one) => all + one, 0);

const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

const COLUMNS = [
  ['bytes', 'total', 0], ['until usable', 'early', 0], ['js', 'js', 0], ['wasm', 'wasm', 0], ['css', 'css', 0], ['html', 'html', 0], ['requests', 'requests', 0], ['elsewhere', 'elsewhere', 0],
  ['first paint', 'first', 0], ['largest', 'largest', 0], ['usable', 'usable', 0], ['blocked', 'blocked', 0], ['shift', 'shift', 4], ['answer', 'answer', 1],
];

const print = (name, found) => {
  console.log(`\n${name}; bytes on the wire, milliseconds, layout shift`);
  console.log(''.padEnd(36) + COLUMNS.map(([title]) => title.padStart(13)).join(''));
  for (const [peer, visits] of found) {
    const figures = COLUMNS.map(([, key, digits]) => median(visits.map((visited) => visited[key] ?? 0)).toFixed(digits).padStart(13));
    console.log(peer.name.padEnd(36) + figures.join(''));
  }
};

const version = async (name) => `${name} ${JSON.parse(await readFile(join(HERE, 'node_modules', name, 'package.json'), 'utf8')).version}`;

const main = async (dist) => {
  if (!dist) fail('name the folder of the build: node bench.mjs <dist> [rounds]');
  const folder = join(HERE, 'built');
  await assemble(dist, folder);
  const server = await serve(folder);
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      // Nothing may be fetched from elsewhere; what is asked for there is counted.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const versions = await Promise.all([...new Set(PEERS.flatMap(({ from }) => from ?? []))].map(version));
    console.log(`Chromium ${browser.version()}; ${versions.join(', ')}; medians of ${ROUNDS} rounds`);
    for (const condition of CONDITIONS) {
      const found = new Map(PEERS.map((peer) => [peer, []]));
      // One after the other in each round, so that what slows the machine down slows all of them.
      for (let round = 0; round < ROUNDS; round++) {
        for (const peer of PEERS) found.get(peer).push(await visit(browser, address, peer, condition));
      }
      print(condition.name, found);
    }
  } finally {
    await browser.close();
    server.close();
  }
};

await main(process.argv[2]).catch((error) => {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
});
