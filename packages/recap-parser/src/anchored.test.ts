import { readFileSync } from 'node:fs';
import { anchorsOf } from './__testUtils__/anchorsOf';
import {
  areThere,
  exampleRecaps,
  realRecaps,
  realRecapsAre,
} from './__testUtils__/realRecaps';
import { parseRecap } from './parseRecap';
import { technologiesNamed } from './technologies/technologiesNamed';
import type { Anchor, ParsedRecap, ParsedTalk } from './types';

const MOST = 0.6;

const BLOCK_END = /\n\n|\n *(?:[-*+]|\d+[.)]) |\n\|/;

/** The words that a reader sees: no addresses, entities and backslashes. */
const words = (markdown: string) =>
  markdown
    .replace(/\]\([^)]*\)|\]\[[^\]]*\]/g, ' ')
    .replace(/<https?:[^>]*>/g, ' ')
    .replace(/&[a-z]+;|\\/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of some words that stand in a text. */
function shareIn(text: string, wanted: string): number {
  const there = new Set(words(text));
  const all = words(wanted);
  return all.filter(word => there.has(word)).length / all.length;
}

/** The paragraph or list item around an anchor. */
function blockAround({ body }: ParsedRecap, { start, end }: Anchor): string {
  const [before = ''] = body.slice(0, start).split(BLOCK_END).slice(-1);
  const [after] = body.slice(end).split(BLOCK_END);
  return before + body.slice(start, end) + after;
}

/** The headings that an anchor stands in or under: the nearest one, and those above it. */
function headingsOver({ body }: ParsedRecap, { end }: Anchor): string[] {
  const over: string[] = [];
  let level = 7;
  for (const [, signs, heading] of [
    ...body.slice(0, end).matchAll(/^(#{1,6}) +(.*)$/gm),
  ].reverse())
    if (signs.length < level) {
      over.push(heading);
      level = signs.length;
    }
  return over;
}

/** Where a person would look for a talk's title, the nearest place first. */
function placesOf(recap: ParsedRecap, { anchor, note }: ParsedTalk): string[] {
  return [
    anchor.exact,
    blockAround(recap, anchor),
    ...headingsOver(recap, anchor),
    note?.anchor.exact ?? '',
  ];
}

/** What is anchored at words that it did not come from. */
function strangers(recap: ParsedRecap) {
  const found: { item: string; anchor: string }[] = [];
  const check = (item: string, { exact }: Anchor, isAgreed: boolean) => {
    if (!isAgreed) found.push({ item, anchor: exact });
  };
  for (const anchor of anchorsOf(recap))
    check(
      recap.body.slice(anchor.start, anchor.end),
      anchor,
      recap.body.slice(anchor.start, anchor.end) === anchor.exact,
    );
  for (const talk of recap.talks) {
    const { title, anchor } = talk;
    if (title !== null)
      check(
        title,
        anchor,
        placesOf(recap, talk).some(place => shareIn(place, title) >= MOST),
      );
  }
  for (const { text, anchor } of [...recap.takeaways, ...recap.followUps])
    check(
      text,
      anchor,
      words(anchor.exact).join(' ') === words(text).join(' '),
    );
  for (const { name, surface, anchors } of recap.technologies)
    for (const anchor of anchors)
      check(
        name,
        anchor,
        [name, surface].some(form => shareIn(anchor.exact, form) === 1) ||
          technologiesNamed(anchor.exact, 1)[0]?.name === name,
      );
  for (const { name, anchor } of [...recap.authors, ...recap.contributors])
    if (anchor) check(name, anchor, shareIn(anchor.exact, name) === 1);
  return found;
}

const readFile = (name: string, path: string) =>
  parseRecap({ content: readFileSync(path), fileName: name });

describe('anchors of examples', () => {
  it.each(exampleRecaps)('%s', (name, path) => {
    expect(strangers(readFile(name, path))).toEqual([]);
  });
});

(areThere ? describe : describe.skip)(`anchors of ${realRecapsAre}`, () => {
  it.each(realRecaps)('%s', (name, path) => {
    expect(strangers(readFile(name, path))).toEqual([]);
  });
});
