import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { anchorsOf } from './__testUtils__/anchorsOf';
import { documents } from './__testUtils__/documents';
import { parseRecap } from './parseRecap';
import { RecapInputError } from './RecapInputError';
import type { ParsedRecap, RecapInput } from './types';

// Always the same few documents, lest somebody else's change be blamed; as many others as are asked for.
const { FAST_CHECK_RUNS } = process.env;
const options = FAST_CHECK_RUNS
  ? { numRuns: Number(FAST_CHECK_RUNS) }
  : { numRuns: 300, seed: 7 };

function readOrRefuse(input: RecapInput): ParsedRecap | RecapInputError {
  try {
    return parseRecap(input);
  } catch (error) {
    if (error instanceof RecapInputError) return error;
    throw error;
  }
}

function expectAnchorsToQuote(recap: ParsedRecap) {
  for (const { start, end, exact, prefix, suffix } of anchorsOf(recap)) {
    expect(recap.body.slice(start, end)).toBe(exact);
    expect(recap.body.slice(0, start).endsWith(prefix)).toBe(true);
    expect(recap.body.slice(end).startsWith(suffix)).toBe(true);
  }
}

function expectIndexesInRange(recap: ParsedRecap) {
  const { talks, contributors, takeaways, followUps } = recap;
  for (const { talk } of [...takeaways, ...followUps])
    if (talk !== null) expect(talks[talk]).toBeDefined();
  for (const { contributor } of takeaways)
    if (contributor !== null) expect(contributors[contributor]).toBeDefined();
}

describe('any document', () => {
  it(
    'is read or refused alike each time, quotes its body, refers to what there is, and keeps the body that it has become',
    () => {
      const property = fc.property(documents, input => {
        const result = readOrRefuse(input);
        // Many times faster than `toEqual`.
        expect(isDeepStrictEqual(readOrRefuse(input), result)).toBe(true);
        if (result instanceof RecapInputError) return;
        expectAnchorsToQuote(result);
        expectIndexesInRange(result);
        const { body } = result;
        expect(parseRecap({ ...input, body }).body).toBe(body);
      });
      fc.assert(property, options);
    },
    options.numRuns * 1000,
  );
});
