import { parseRecap, RecapInputError } from '../packages/recap-parser/src';
import { figuresOf } from './figures';
import { bestOf, kilobytes, percentile, timed } from './measure';
import { recapOf } from './prose';
import { Random } from './random';
import { usualRecap } from './recaps';
import type { Size } from './run';

const KILOBYTE = 1024;

/** Pieces of which a document consists that wants to be slow. */
const HOSTILE = {
  'one letter': 'a',
  'open brackets': '[',
  'open links': '[a](',
  'open emphasis': '*a ',
  'emphasis that only ends': 'a**',
  quotes: '> ',
  'nested list': '- ',
  'open elements': '<div>',
  'open comments': '<!--',
  'open shortcodes': '{{<',
  'capitalised words': 'Aa ',
  'event names': 'KubeCon ',
  'quoted titles': '"Aa Bb Cc" talk ',
  'short paragraphs': 'a\n\n',
  'table cells': '|a',
  'bidi marks': '\u202e',
};

const figure = figuresOf('parse');

/** Time for a usual recap; and against size, for ordinary and for hostile text. */
export function benchParse({ quick }: Size): void {
  const content = usualRecap();
  const times = Array.from(
    { length: quick ? 2 : 200 },
    () => timed(() => parse(content)).ms,
  );
  // The first ones warm up.
  const warm = times.slice(times.length / 2);
  figure('warm p50', percentile(warm, 0.5), 'ms', { kB: 15 });
  figure('warm p95', percentile(warm, 0.95), 'ms', { kB: 15 });

  const ordinary = (length: number) => recapOf(length, new Random(2));
  growth('ordinary', ordinary, quick ? [1, 4] : [1, 4, 16, 64, 256, 1024]);
  for (const [shape, unit] of Object.entries(HOSTILE)) {
    const repeated = (length: number) => unit.repeat(length / unit.length);
    growth(shape, repeated, quick ? [1, 4] : [16, 64, 256, 1024]);
  }
}

/** Prints the time for each size, and how that for a kB grows over the sizes. */
function growth(
  shape: string,
  make: (length: number) => string,
  sizes: number[],
): void {
  const pace = sizes.map(kB => {
    const content = make(kB * KILOBYTE);
    const ms = bestOf(kB <= 64 ? 5 : 2, () => parse(content));
    figure('time', ms, 'ms', { shape, kB });
    return ms / kilobytes(content);
  });
  // 1 is linear, less is better; the first size pays what each document costs.
  pace.slice(1).forEach((now, at) =>
    figure('growth of the time for a kB', now / pace[at], 'ratio', {
      shape,
      fromKB: sizes[at],
      toKB: sizes[at + 1],
    }),
  );
}

function parse(content: string): unknown {
  try {
    return parseRecap({ content, fileName: 'recap.md' });
  } catch (error) {
    if (error instanceof RecapInputError) return error;
    throw error;
  }
}
