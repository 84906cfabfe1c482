import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { createPhraseMatcher } from '../packages/recap-parser/src/phrases/createPhraseMatcher';
import { figuresOf } from './figures';
import { bestOf, built, megabytes } from './measure';
import { differentNames } from './names';
import { proseOf } from './prose';
import { Random } from './random';
import type { Size } from './run';

/** Finds names of lower case in a text, whichever case they have there. */
interface Searching {
  /** All that the engine itself does. */
  search(text: string): unknown;
  /** Where whole names stand, none overlapping another, the longest first. */
  places(text: string): string[];
}

interface Engine {
  of: string;
  build(names: string[]): Searching;
  /** The share of the text that it is given: more would take minutes. */
  share: number;
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** What is compared. */
const place = (start: number, text: string) => `${start} ${text}`;

const ours: Engine = {
  of: 'recap-parser',
  share: 1,
  build(names) {
    const matcher = createPhraseMatcher(
      names.map(text => ({ text, value: text })),
    );
    return {
      search: text => matcher.find(text),
      places: text =>
        matcher
          .find(text)
          .map(({ start, surface }) => place(start, surface.toLowerCase())),
    };
  },
};

const ahoCorasick: Engine = {
  of: '@monyone/aho-corasick',
  share: 1,
  build(names) {
    const automaton = new AhoCorasick(names);
    const search = (text: string) => automaton.matchInText(text.toLowerCase());
    return {
      search,
      // What it finds within words, or within a longer name, is left out here.
      places: text =>
        leftmostLongest(
          search(text).filter(({ begin, end }) => isWhole(text, begin, end)),
        ).map(({ begin, keyword }) => place(begin, keyword)),
    };
  },
};

const regularExpression: Engine = {
  of: 'RegExp',
  share: 1 / 50,
  build(names) {
    const escaped = [...names]
      .sort((a, b) => b.length - a.length)
      .map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    const word = WORD.source;
    const pattern = new RegExp(
      `(?<!${word})(?:${escaped.join('|')})(?!${word})`,
      'giu',
    );
    const search = (text: string) => [...text.matchAll(pattern)];
    // It is compiled at its first use.
    search('');
    return {
      search,
      places: text =>
        search(text).map(({ index, 0: name }) =>
          place(index, name.toLowerCase()),
        ),
    };
  },
};

function isWhole(text: string, begin: number, end: number): boolean {
  return !WORD.test(text.charAt(begin - 1)) && !WORD.test(text.charAt(end));
}

function leftmostLongest<T extends { begin: number; end: number }>(
  found: T[],
): T[] {
  const kept: T[] = [];
  let behind = 0;
  for (const match of found.sort((a, b) => a.begin - b.begin || b.end - a.end))
    if (match.begin >= behind) {
      kept.push(match);
      behind = match.end;
    }
  return kept;
}

/**
 * Names in a text: ours beside the best library and one large RegExp, on the
 * same names and text.
 *
 * @throws where they do not find the same
 */
export function benchMatcher({ quick }: Size): void {
  const random = new Random(1);
  const names = differentNames(quick ? 500 : 50_000, random);
  const length = quick ? 50_000 : 10_485_760;
  const text = proseOf(length, random, names);
  const figure = figuresOf('matcher', { names: names.length });

  const results = [ours, ahoCorasick, regularExpression].map(engine => {
    const { of } = engine;
    const { result: searching, ms, keptMB } = built(() => engine.build(names));
    const part = text.slice(0, text.lastIndexOf('\n', length * engine.share));
    const size = megabytes(part);
    const speed =
      (size / bestOf(quick ? 1 : 3, () => searching.search(part))) * 1000;
    figure('speed', speed, 'MB/s', { of, textMB: Number(size.toPrecision(3)) });
    figure('build', ms, 'ms', { of });
    figure('memory', keptMB, 'MB', { of });
    return { of, part, speed, ms, keptMB, places: searching.places(part) };
  });

  const [own, ...others] = results;
  for (const { of, part, speed, ms, keptMB, places } of others) {
    const expected = own.places.slice(0, places.length);
    const isSame =
      places.join() === expected.join() &&
      (part !== own.part || places.length === own.places.length);
    if (!isSame) throw new Error(`${of} finds other names than ${own.of}.`);
    figure(`speed against ${of}`, own.speed / speed, 'ratio');
    figure(`build against ${of}`, own.ms / ms, 'ratio');
    figure(`memory against ${of}`, own.keptMB / keptMB, 'ratio');
  }
  figure('names found by all alike', own.places.length, 'count');
}
