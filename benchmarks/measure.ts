const MEGABYTE = 1_048_576;

/** What a piece of work gives, and how long it takes, in ms. */
export function timed<T>(work: () => T): { result: T; ms: number } {
  const began = performance.now();
  const result = work();
  return { result, ms: performance.now() - began };
}

/** The shortest of several runs, in ms: what else the machine does only ever adds. */
export function bestOf(runs: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => timed(work).ms));
}

/** A percentile of some values. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** What a thing that is built keeps in memory, and how long building it takes. */
export function built<T>(build: () => T): {
  result: T;
  ms: number;
  keptMB: number;
} {
  const before = memory();
  const { result, ms } = timed(build);
  return { result, ms, keptMB: (memory() - before) / MEGABYTE };
}

/** Bytes that are in use, once what is not has been collected. */
function memory(): number {
  if (!globalThis.gc) throw new Error('Run node with --expose-gc.');
  // What the first time lets go of is collected the second time.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export const kilobytes = (text: string) =>
  Buffer.byteLength(text, 'utf8') / 1024;

export const megabytes = (text: string) =>
  Buffer.byteLength(text, 'utf8') / MEGABYTE;
