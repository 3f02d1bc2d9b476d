// What a run of the bench found: one figure a line, with its bar where there is one. Pure: counts, compares, writes.

type Unit = 'ms' | 'MB' | 'rows/s';

export interface Measured {
  what: string;
  /** How it was measured, for whoever doubts it. */
  how: string;
  unit: Unit;
  /** The bar that must stay above the value; null where none is set. */
  bar: number | null;
  /** What of the samples counts: their median, or the worst of them. */
  statistic: 'median' | 'worst';
  samples: readonly number[];
}

interface NotMeasured {
  what: string;
  bar: number | null;
  unit: Unit;
  why: string;
}

export type Figure = Measured | NotMeasured;

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
  return (low + high) / 2;
}

function countingValue({ samples, statistic }: Measured): number {
  return statistic === 'median' ? median(samples) : Math.max(...samples);
}

/** Null where there is nothing to compare. */
export function isMet(figure: Figure): boolean | null {
  if (figure.bar === null || 'why' in figure) return null;
  return countingValue(figure) < figure.bar;
}

const FORMAT = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function formatValue(value: number, unit: Unit): string {
  return `${(value < 100 ? FORMAT : WHOLE).format(value)} ${unit}`;
}

function rangeOf(figure: Measured): string {
  if (figure.samples.length < 2) return '1 run';
  const least = formatValue(Math.min(...figure.samples), figure.unit).replace(/ .*/, '');
  const most = formatValue(Math.max(...figure.samples), figure.unit).replace(/ .*/, '');
  return `${figure.statistic} of ${figure.samples.length}: ${least} to ${most}`;
}

function cells(figure: Figure): string[] {
  const bar = figure.bar === null ? '' : `< ${formatValue(figure.bar, figure.unit)}`;
  if ('why' in figure) return [figure.what, bar, `not measured: ${figure.why}`, ''];
  const met = isMet(figure);
  const measured = `${formatValue(countingValue(figure), figure.unit)} (${rangeOf(figure)})`;
  return [figure.what, bar, measured, met === null ? '' : met ? 'met' : '**not met**'];
}

/** A table in Markdown, its columns aligned so that a terminal shows it as well. */
export function toTable(figures: readonly Figure[]): string {
  const rows = [['What', 'Bar', 'Measured', ''], ...figures.map(cells)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

/** The same, for machines: value and verdict beside the samples. */
export function toJson(figures: readonly Figure[]): unknown[] {
  return figures.map((figure) =>
    'why' in figure ? figure : { ...figure, value: countingValue(figure), met: isMet(figure) },
  );
}
