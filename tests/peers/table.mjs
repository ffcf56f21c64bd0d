// Figures as aligned columns. It knows which figures there are and in which unit they are read, and not how they came about.

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const milliseconds = (time) => time.toFixed(0);

/** What a page weighs. */
export const WEIGHT = [
  { heading: 'KB in all', of: ({ bytes }) => kilobytes(bytes) },
  { heading: 'html', of: ({ html }) => kilobytes(html) },
  { heading: 'css', of: ({ css }) => kilobytes(css) },
  { heading: 'js', of: ({ js }) => kilobytes(js) },
  { heading: 'wasm', of: ({ wasm }) => kilobytes(wasm) },
  { heading: 'other', of: ({ other }) => kilobytes(other) },
  { heading: 'requests', of: ({ requests }) => requests.toFixed(0) },
];

/** How soon it is seen and used, and what it holds. */
export const PAINT = [
  { heading: 'first paint ms', of: ({ firstPaint }) => milliseconds(firstPaint) },
  { heading: 'largest ms', of: ({ largestPaint }) => milliseconds(largestPaint) },
  { heading: 'KB until usable', of: ({ early }) => kilobytes(early) },
  { heading: 'usable ms', of: ({ usable }) => milliseconds(usable) },
  { heading: 'blocked ms', of: ({ blocked }) => milliseconds(blocked) },
  { heading: 'shift', of: ({ shift }) => shift.toFixed(3) },
  { heading: 'answer ms', of: ({ response }) => response.toFixed(1) },
  { heading: 'heap MB', of: ({ heap }) => megabytes(heap) },
  { heading: 'wasm MB', of: ({ wasmMemory }) => megabytes(wasmMemory) },
];

/** A table with a row for each name and its figures. */
export function table(columns, rows) {
  const lines = [['', ...columns.map(({ heading }) => heading)]];
  for (const { name, figures } of rows) {
    lines.push([name, ...columns.map(({ of }) => of(figures))]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const shown = ([name, ...cells]) => [name.padEnd(widths[0]), ...cells.map((cell, index) => cell.padStart(widths[index + 1]))];
  return lines.map((line) => shown(line).join('  ')).join('\n');
}
