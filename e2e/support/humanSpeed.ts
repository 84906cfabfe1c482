import { test } from '@playwright/test';

/** Between two keys of somebody who types well, in milliseconds. */
export const HUMAN_DELAY = 70;

/** Does something, and tells how long it took; answers with milliseconds. */
export async function timed(
  what: string,
  run: () => Promise<void>,
): Promise<number> {
  const start = performance.now();
  await run();
  const ms = performance.now() - start;
  tell(`${what}: ${(ms / 1000).toFixed(1)} s`);
  return ms;
}

/** Tells a figure to whoever reads the outcome. */
export function tell(figure: string) {
  test.info().annotations.push({ type: 'measured', description: figure });
  console.log(figure); // eslint-disable-line no-console -- it is read there
}
