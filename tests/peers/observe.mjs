// What runs inside a page and its frames: it notes paints, shifts, long tasks and the memory of WebAssembly, waits for the
// question, and answers it.
// It knows the paths of a page and nothing of the browser's protocol.

/**
 * Playwright runs this in every document before the page's own scripts, so it uses nothing that stands around it.
 * With `promptly` the question is answered in the moment in which it is found, which proves that this is not too early.
 */
export function observe({ answers, shows, promptly }) {
  // How long a reader would wait for the question, and for what an answer changes; in milliseconds.
  const QUESTION_WITHIN = 60_000;
  const CHANGE_WITHIN = 5_000;
  // Time between two answers, so that each finds a page at rest.
  const REST = 100;

  const noted = { largestPaint: undefined, shifts: [], longTasks: [] };
  const note = (type, each) => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  note('largest-contentful-paint', ({ startTime }) => {
    noted.largestPaint = startTime;
  });
  note('layout-shift', ({ startTime, value, hadRecentInput }) => {
    if (!hadRecentInput) noted.shifts.push({ at: startTime, value });
  });
  note('longtask', ({ startTime, duration }) => noted.longTasks.push({ at: startTime, duration }));

  const memories = new Set();
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const exported = Object.values((made.instance ?? made).exports);
      exported.filter((each) => each instanceof WebAssembly.Memory).forEach((memory) => memories.add(memory));
      return made;
    };
  }

  /** What was noted in this document so far; times are counted from its origin. */
  const notes = () => ({
    ...noted,
    wasmMemory: [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    origin: performance.timeOrigin,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  });

  window.peers = { notes };
  if (window !== window.top) return;

  const find = (path) => {
    const [outermost, ...deeper] = path.split(' >>> ');
    const within = (nodes, selector) => nodes.flatMap((node) => {
      const inside = node.shadowRoot ?? node.contentDocument;
      return inside ? [...inside.querySelectorAll(selector)] : [];
    });
    return deeper.reduce(within, [...document.querySelectorAll(outermost)]);
  };

  const shown = () => find(shows).map(({ innerText }) => innerText).join('\n');

  const canBeAnswered = () => {
    const [answer] = find(answers[0]);
    // An option has no box while its list is closed.
    const control = answer?.closest('select') ?? answer;
    return Boolean(control?.checkVisibility()) && control.getBoundingClientRect().width > 0;
  };

  const give = (path) => {
    const [answer] = find(path);
    const list = answer.closest('select');
    if (list) {
      answer.selected = true;
      list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    } else {
      answer.click();
    }
  };

  /** Resolves to the time at which the next frame was made. */
  const frame = () => new Promise((made) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => made(performance.now());
      port2.postMessage(undefined);
    });
  });

  /** Gives an answer and resolves to the time until a frame showed another text than before. */
  const respond = async (path) => {
    const before = shown();
    const start = performance.now();
    give(path);
    for (;;) {
      const waited = (await frame()) - start;
      if (shown() !== before) return waited;
      if (waited > CHANGE_WITHIN) throw new Error(`after the answer ${path} the page shows the same as before`);
    }
  };

  const found = new Promise((resolve, reject) => {
    const look = () => {
      if (canBeAnswered()) {
        resolve();
      } else if (performance.now() > QUESTION_WITHIN) {
        reject(new Error(`no question to answer was seen at ${answers[0]}`));
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });

  window.peers.usable = found.then(frame);
  window.peers.proven = found.then(() => promptly && respond(answers[0]));

  /** Changes between the answers and resolves to the time that each took. */
  window.peers.respond = async (times) => {
    const all = [];
    for (let time = 0; time < times; time++) {
      all.push(await respond(answers[time % answers.length]));
      await new Promise((rested) => setTimeout(rested, REST));
    }
    return all;
  };
}
