import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { documents } from '../packages/recap-parser/src/__testUtils__/documents';
import {
  parseRecap,
  RecapInputError,
  type ParsedRecap,
  type RecapInput,
} from '../packages/recap-parser/src';
import { figuresOf } from './figures';
import { percentile, timed } from './measure';
import type { Size } from './run';

/**
 * The generated documents of the parser's tests, many of them: how long the
 * slowest takes, and how many are read otherwise the next time, or from the
 * body that they have become.
 *
 * @throws what the parser throws, other than that it refuses a document
 */
export function benchGenerated({ quick }: Size): void {
  const numRuns = quick ? 20 : 10_000;
  const inputs = fc.sample(documents, { numRuns, seed: 1 });
  // What is read once, the dictionary say, is no document's time.
  parseRecap({ content: 'Warm up.' });

  let refused = 0;
  let unlike = 0;
  const times = inputs.map(input => {
    const { result, ms } = timed(() => readOrRefuse(input));
    if (!result) refused++;
    else if (!isReadAlike(input, result)) unlike++;
    return ms;
  });

  const figure = figuresOf('generated', { documents: numRuns });
  const slowest = Math.max(...times);
  const { fileName = 'no name', content } = inputs[times.indexOf(slowest)];
  figure('slowest', slowest, 'ms', { fileName, length: content.length });
  figure('p50', percentile(times, 0.5), 'ms');
  figure('refused with a reason', refused, 'count');
  figure('read otherwise again', unlike, 'count');
}

function readOrRefuse(input: RecapInput): ParsedRecap | null {
  try {
    return parseRecap(input);
  } catch (error) {
    if (error instanceof RecapInputError) return null;
    throw error;
  }
}

function isReadAlike(input: RecapInput, result: ParsedRecap): boolean {
  const { body } = result;
  return (
    isDeepStrictEqual(readOrRefuse(input), result) &&
    readOrRefuse({ ...input, body })?.body === body
  );
}
