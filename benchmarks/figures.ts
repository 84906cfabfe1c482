/** One line of the output. */
export interface Figure {
  /** What was measured: "matcher", "parse", … */
  bench: string;
  figure: string;
  value: number;
  unit: 'MB/s' | 'MB' | 'ms' | 'ratio' | 'count';
  /** What it was measured with: "names": 50000. */
  [condition: string]: string | number | string[];
}

const DIGITS = 3;

/** Prints a figure as one line of JSON on stdout. */
export function print(figure: Figure): void {
  const value = Number(figure.value.toPrecision(DIGITS));
  process.stdout.write(`${JSON.stringify({ ...figure, value })}\n`);
}

/** Prints figures of one benchmark, under its name. */
export const figuresOf =
  (bench: string, conditions: Record<string, string | number> = {}) =>
  (
    figure: string,
    value: number,
    unit: Figure['unit'],
    more: Record<string, string | number | string[]> = {},
  ): void =>
    print({ bench, figure, value, unit, ...conditions, ...more });
