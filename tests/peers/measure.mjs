// One visit to one page in a browser of its own state, and the figures of it.
// It judges no figure, but takes none from a page that is in error.

import { setTimeout as wait } from 'node:timers/promises';

import { median, sum } from './numbers.mjs';
import { observe } from './observe.mjs';

/**
 * The reader's machine and line. Slow 4G is Lighthouse's: a round trip of 150 ms, 1.6 Mbit/s down, 750 kbit/s up. The
 * browser's own throttling adds the latency once to each request, so what connections cost is left out.
 */
export const CONDITIONS = [
  { name: 'processor at full speed, no limit to the network', slowdown: 1 },
  {
    name: 'processor 6 times slower, slow 4G',
    slowdown: 6,
    network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  },
];

/** Shifts count until so long after the page could be used; in milliseconds. */
const SHIFTS_FOR = 1000;

/** A page has come to rest when no file was on its way for so long; in milliseconds. */
const QUIET = 500;

/** How many answers are given in a visit. */
const ANSWERS = 6;

/** From here on a task blocks; in milliseconds. */
const LONG_TASK = 50;

const KINDS = [
  ['html', /^text\/html/],
  ['css', /^text\/css/],
  ['js', /javascript/],
  ['wasm', /^application\/wasm/],
];

/** Visits a page and answers its question as soon as it is there; anything that goes wrong is an error. */
export async function prove(browser, address, peer, condition) {
  await visit(browser, address, peer, condition, true, (page) => page.evaluate(() => window.peers.proven));
}

/** Visits a page and resolves to its figures: times in milliseconds, weights in bytes. */
export async function measure(browser, address, peer, condition) {
  return visit(browser, address, peer, condition, false, async (page, session, traffic) => {
    const usable = await page.evaluate(() => window.peers.usable);
    await wait(SHIFTS_FOR);
    await traffic.quiet();
    const seen = figuresOf(await notesOf(page), usable);
    const heap = await heapOf(session);
    const response = median(await page.evaluate((times) => window.peers.respond(times), ANSWERS));
    return { usable, early: traffic.until(usable), ...seen, heap, response, ...traffic.weight() };
  });
}

async function visit(browser, address, peer, condition, promptly, work) {
  const context = await browser.newContext();
  try {
    await context.addInitScript(observe, { answers: peer.answers, shows: peer.shows, promptly });
    const page = await context.newPage();
    const visiting = async () => {
      const session = await context.newCDPSession(page);
      const traffic = await trafficOf(page, session);
      await throttle(session, condition);
      await page.goto(`${address}${peer.page}/`, { waitUntil: 'commit' });
      return work(page, session, traffic);
    };
    return await Promise.race([visiting(), firstFault(page, address)]);
  } catch (error) {
    throw new Error(`${peer.name}, ${condition.name}: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** Rejects at the first thing that a sound page never does; never resolves. */
function firstFault(page, address) {
  return new Promise((_, reject) => {
    const fault = (cause) => reject(new Error(cause));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        fault(`its console says: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', ({ message }) => fault(`it throws: ${message}`));
    page.on('requestfailed', (request) => fault(`it cannot load ${request.url()}`));
    page.on('request', (request) => {
      if (request.url().startsWith('http') && !request.url().startsWith(address)) {
        fault(`it asks another host for ${request.url()}`);
      }
    });
  });
}

async function throttle(session, { slowdown, network }) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) {
    await session.send('Network.emulateNetworkConditions', network);
  }
}

/** Weighs what comes over the wire, headers included. What fails to come is a fault, which closes the page. */
async function trafficOf(page, session) {
  const open = new Map();
  const weight = { requests: 0, bytes: 0, html: 0, css: 0, js: 0, wasm: 0, other: 0 };
  // When each file was there, in seconds on the browser's clock, which starts with the first request here.
  const arrived = [];
  let begun;
  let changed = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    begun ??= timestamp;
    // Data addresses are in the page already.
    if (request.url.startsWith('http')) {
      open.set(requestId, 'other');
      changed = performance.now();
    }
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => open.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) {
      open.delete(requestId);
    } else if (open.has(requestId)) {
      open.set(requestId, KINDS.find(([, type]) => type.test(response.mimeType))?.[0] ?? 'other');
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const kind = open.get(requestId);
    if (open.delete(requestId)) {
      weight.requests += 1;
      weight.bytes += encodedDataLength;
      weight[kind] += encodedDataLength;
      arrived.push({ at: timestamp, bytes: encodedDataLength });
      changed = performance.now();
    }
  });
  await session.send('Network.enable');
  return {
    weight: () => weight,
    until: (time) => sum(arrived.filter(({ at }) => at <= begun + time / 1000).map(({ bytes }) => bytes)),
    async quiet() {
      while (!page.isClosed() && (open.size > 0 || performance.now() - changed < QUIET)) {
        await wait(QUIET / 10);
      }
    },
  };
}

/** What the documents of a page noted, the page's own first, all on the page's clock. */
async function notesOf(page) {
  const all = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.peers.notes())));
  const [{ origin }] = all;
  return all.map((notes) => {
    const moved = (time) => time + (notes.origin - origin);
    return {
      firstPaint: moved(notes.firstPaint),
      largestPaint: moved(notes.largestPaint),
      shifts: notes.shifts.map(({ at, value }) => ({ at: moved(at), value })),
      longTasks: notes.longTasks,
      wasmMemory: notes.wasmMemory,
    };
  });
}

function figuresOf(documents, usable) {
  const times = (which) => documents.map((document) => document[which]).filter((time) => !Number.isNaN(time));
  const shifts = documents.flatMap((document) => document.shifts).filter(({ at }) => at < usable + SHIFTS_FOR);
  // The page's own document notes the tasks of its frames too.
  const longTasks = documents[0].longTasks.filter(({ at }) => at < usable);
  return {
    firstPaint: Math.min(...times('firstPaint')),
    largestPaint: Math.max(...times('largestPaint')),
    shift: sum(shifts.map(({ value }) => value)),
    blocked: sum(longTasks.map(({ duration }) => duration - LONG_TASK)),
    wasmMemory: sum(documents.map(({ wasmMemory }) => wasmMemory)),
  };
}

/** The heap of JavaScript when what is not needed any more has been dropped. It does not hold the memory of WebAssembly. */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}
