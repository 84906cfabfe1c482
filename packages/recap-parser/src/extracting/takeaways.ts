import type { ParsedTakeaway, TakeawayKind } from '../types';
import type { Block } from '../reading/Structure';
import type { IsFollowUp } from './followUps/followUps';
import type { Recap, Sentence } from './Recap';
import { LOWER_PRODUCTS } from './talks/titles';
import {
  labelLength,
  standsUnderTakeaways,
  takeawayItems,
} from './takeawayLabels';
import { isStatement, kindOf, LONGEST, scoreOf } from './takeawayWorth';

const MOST = 12;
const MOST_OF_SECTION = 3;
/** From here on a sentence is worth keeping; where few are, the next best that say something. */
const [ENOUGH, SOMETHING] = [5, 3];
const FEWEST = 3;
/** A labelled statement of fewer letters goes on in the next sentence. */
const TERSE = 40;
const MAX_ITEM = 280;
/** More than any sum of signs: what the author calls a takeaway is one. */
const STATED = 100;

interface Candidate {
  block: Block;
  start: number;
  end: number;
  text: string;
  kind: TakeawayKind;
  score: number;
}

const plainOf = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A sentence that its words make worth keeping. */
function foundIn(sentence: Sentence, context: TakeawayContext): Candidate[] {
  const text = plainOf(sentence.text);
  if (!isStatement(text) || sentence.block.kind === 'row') return [];
  const score =
    scoreOf(
      text,
      context.technologiesIn(sentence),
      context.talkOf(sentence) !== null,
    ) + (standsUnderTakeaways(sentence.block) ? 3 : 0);
  // Asked last: it takes longest.
  return score >= SOMETHING && !context.isFollowUp(sentence)
    ? [{ ...sentence, text, kind: kindOf(text), score }]
    : [];
}

/** "count the concepts" as a sentence of its own; names that are written small stay so. */
const asSentence = (text: string) =>
  /^\p{Ll}+(?=[\s,:])/u.test(text) && !LOWER_PRODUCTS.test(text.split(' ')[0])
    ? text[0].toUpperCase() + text.slice(1)
    : text;

/** What the author calls a takeaway: the sentence behind its label, with the next one where it is terse. */
function labelledIn(recap: Recap, block: Block): Candidate[] {
  const sentences = recap.sentencesIn(block);
  return sentences.flatMap((sentence, i) => {
    const label = labelLength(sentence.text);
    if (label === 0 || block.kind === 'row') return [];
    const start = sentence.start + label;
    const isTerse = ({ end }: Sentence) => end - start < TERSE;
    const next = isTerse(sentence) ? sentences[i + 1] : undefined;
    const end = (next ?? sentence).end;
    return stated(block, start, end);
  });
}

function stated(block: Block, start: number, end: number): Candidate[] {
  const text = plainOf(block.text.slice(start, end));
  const fewest = standsUnderTakeaways(block) ? 2 : 3;
  const isWorthIt = text.split(' ').length >= fewest && text.length <= LONGEST;
  if (!isWorthIt || /[?:]$/.test(text)) return [];
  return [
    {
      block,
      start,
      end,
      text: asSentence(text),
      kind: kindOf(text),
      score: STATED,
    },
  ];
}

/** One takeaway of an item: all of it, or its first sentence where it goes on at length. */
function statedBy(
  recap: Recap,
  block: Block,
  { isFollowUp }: TakeawayContext,
): Candidate[] {
  const sentences = recap.sentencesIn(block);
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last) return [];
  const end = last.end - first.start <= MAX_ITEM ? last.end : first.end;
  const start = first.start + labelLength(first.text);
  const item = { text: block.text.slice(start, end), block, start, end };
  return isFollowUp(item) ? [] : stated(block, start, end);
}

export interface TakeawayContext {
  isFollowUp: IsFollowUp;
  /** How many technologies a sentence mentions. */
  technologiesIn(sentence: Sentence): number;
  /** Whether a sentence is hardly more than the name of a talk. */
  isTalkTitle(sentence: Sentence): boolean;
  /** Index of the talk that a place belongs to. */
  talkOf(place: Pick<Sentence, 'block' | 'start'>): number | null;
  contributorOf(place: Pick<Sentence, 'block'>): number | null;
}

function candidatesOf(recap: Recap, context: TakeawayContext): Candidate[] {
  const items = takeawayItems(recap);
  return recap.structure.blocks.flatMap(block => {
    const sentences = recap.sentencesIn(block);
    const [first] = sentences;
    if (!first) return [];
    if (items.has(block) && !context.isTalkTitle(first))
      return statedBy(recap, block, context);
    const labelled = labelledIn(recap, block);
    const isFree = ({ start, end }: Sentence) =>
      labelled.every(other => other.end <= start || other.start >= end);
    return [
      ...labelled,
      ...sentences
        .filter(sentence => isFree(sentence) && !context.isTalkTitle(sentence))
        .flatMap(sentence => foundIn(sentence, context)),
    ];
  });
}

/** Of whoever calls something a takeaway, nothing else is taken for want of more. */
const isFound = ({ score }: Candidate) => score < STATED;

/** The few statements of a recap that are worth keeping on their own, in order. */
export function extractTakeaways(
  recap: Recap,
  context: TakeawayContext,
): ParsedTakeaway[] {
  const candidates = candidatesOf(recap, context).sort(
    (a, b) => b.score - a.score || a.block.index - b.block.index,
  );
  const perSection = new Map<unknown, number>();
  const texts = new Set<string>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const { text, score } = candidate;
    const { section } = candidate.block;
    const count = perSection.get(section) ?? 0;
    const most = section.heading && score < STATED ? MOST_OF_SECTION : Infinity;
    if (kept.length >= MOST || count >= most || texts.has(text)) continue;
    const isFewest = kept.length < FEWEST && kept.every(isFound);
    if (score < ENOUGH && !isFewest) continue;
    perSection.set(section, count + 1);
    texts.add(text);
    kept.push(candidate);
  }
  return kept
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start)
    .map(({ block, start, end, text, kind }) => ({
      text,
      kind,
      talk: context.talkOf({ block, start }),
      contributor: context.contributorOf({ block }),
      anchor: recap.anchor(block, start, end),
    }));
}
