import fc from 'fast-check';
import { documents } from '../packages/recap-parser/src/__testUtils__/documents';
import { parseRecap, RecapInputError } from '../packages/recap-parser/src';
import { figuresOf } from './figures';
import { percentile, timed } from './measure';
import type { Size } from './run';

/**
 * The generated documents of the parser's tests, many of them: how long the
 * slowest takes.
 *
 * @throws what the parser throws, other than that it refuses a document
 */
export function benchGenerated({ quick }: Size): void {
  const numRuns = quick ? 20 : 10_000;
  const inputs = fc.sample(documents, { numRuns, seed: 1 });
  // What is read once, the dictionary say, is no document's time.
  parseRecap({ content: 'Warm up.' });

  let refused = 0;
  const times = inputs.map(input => {
    const { result, ms } = timed(() => {
      try {
        return parseRecap(input);
      } catch (error) {
        if (error instanceof RecapInputError) return null;
        throw error;
      }
    });
    if (!result) refused++;
    return ms;
  });

  const figure = figuresOf('generated', { documents: numRuns });
  const slowest = Math.max(...times);
  const { fileName = 'no name', content } = inputs[times.indexOf(slowest)];
  figure('slowest', slowest, 'ms', { fileName, length: content.length });
  figure('p50', percentile(times, 0.5), 'ms');
  figure('refused with a reason', refused, 'count');
}
