// Sums and middles of numbers; nothing of what they mean.

export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The number in the middle; of an even count, the mean of both there. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** The median of each figure of records that have the same figures. */
export function medians(records) {
  const figures = Object.keys(records[0]);
  return Object.fromEntries(figures.map((figure) => [figure, median(records.map((record) => record[figure]))]));
}
