import { makeAnchor } from '../../anchors/makeAnchor';
import type { Block } from '../../reading/Structure';
import type { ParsedTalk } from '../../types';
import type { Recap, Sentence } from '../Recap';
import type { Draft } from './Draft';
import { speakersOfLine } from './sectionContent';
import { talkLinkKind } from './talkLinks';
import { cleanTitle, isLinkWord } from './titles';
import { isPlayer } from './videoTalks';

/** Fewer letters than this around title and speakers say nothing about the talk. */
const FEW_LETTERS = 16;

/** Whether a sentence is nothing but the title of a talk, its speakers and links to it. */
function onlyNames({ text, start, end, block }: Sentence, draft: Draft) {
  const words = block.links
    .filter(link => link.start >= start && link.end <= end)
    .map(link => block.text.slice(link.start, link.end))
    .filter(isLinkWord);
  const rest = [...words, draft.title ?? '', ...draft.speakers]
    .filter(Boolean)
    .reduce((left, name) => left.replace(name, ' '), text)
    .replace(/https?:\S+/g, ' ');
  return (rest.match(/\p{L}/gu)?.length ?? 0) < FEW_LETTERS;
}

const startsIn = ({ text, start }: Sentence, { title, ...draft }: Draft) =>
  title !== null &&
  draft.start <= start + text.length &&
  cleanTitle(text).startsWith(title.slice(0, 30));

/** The sentences of a block that say more of a talk than its name. */
function telling(recap: Recap, block: Block, draft: Draft): Sentence[] {
  const all = recap.sentencesIn(block);
  const first = all.findIndex(sentence => !onlyNames(sentence, draft));
  return first < 0 ? [] : all.slice(first);
}

/** Whether a block is a line of its own that names a talk: the next talk begins there. */
function opensTalk(recap: Recap, block: Block, draft: Draft): boolean {
  const [sentence] = recap.sentencesIn(block);
  return (
    draft.block === block &&
    sentence !== undefined &&
    startsIn(sentence, draft) &&
    (onlyNames(sentence, draft) || draft.speakers.length > 0)
  );
}

/** Drafts by the block that they were found in. */
export type DraftsByBlock = ReadonlyMap<Block, Draft[]>;

/**
 * The blocks that tell of a talk: those of its section, or the block that names it; and where that
 * only names it, what follows up to the next talk.
 */
export function blocksOf(
  recap: Recap,
  draft: Draft,
  drafts: DraftsByBlock,
): Block[] {
  const { block } = draft;
  const { blocks } = recap.structure;
  const others = (candidate: Block) =>
    (drafts.get(candidate) ?? []).filter(other => other !== draft);
  const opensOther = (candidate: Block) =>
    others(candidate).some(
      other =>
        candidate.kind === 'heading' || opensTalk(recap, candidate, other),
    );
  const isInSection = ({ end }: Block) => end <= block.section.end;
  const isBelow = (candidate: Block) =>
    candidate.section === block.section &&
    candidate.kind !== 'heading' &&
    (block.kind !== 'item' ||
      (candidate.kind === 'item' && candidate.depth > block.depth));
  const goesOn = (candidate: Block) =>
    block.kind === 'heading'
      ? isInSection(candidate) && !opensOther(candidate)
      : isBelow(candidate) && others(candidate).length === 0;
  const isEnough =
    block.kind === 'row' ||
    (block.kind !== 'heading' && telling(recap, block, draft).length > 0);
  let end = block.index + 1;
  if (!isEnough) while (end < blocks.length && goesOn(blocks[end])) end++;
  return blocks.slice(block.index, end);
}

/** Where what opens at a place in the body begins with its markup: "**We** liked …". */
function withMarkup(body: string, start: number, least: number): number {
  let from = start;
  while (from > least && /[*_`~["“'‘(<]/.test(body[from - 1])) from--;
  return from;
}

/** What some blocks say about a talk, without its title, its speakers and its player; null where that is nothing. */
export function noteOf(
  recap: Recap,
  draft: Draft,
  blocks: Block[],
): ParsedTalk['note'] {
  const { body } = recap.structure;
  const isBare = (block: Block) =>
    !block.text.trim() ||
    isPlayer(block) ||
    (block === blocks[1] &&
      draft.block.kind === 'heading' &&
      speakersOfLine(block).length > 0) ||
    (block.kind !== 'code' &&
      block.kind !== 'heading' &&
      block.links.some(link => talkLinkKind(link) !== null) &&
      telling(recap, block, draft).length === 0);
  const own = blocks.filter(
    block => block !== draft.block || block.kind !== 'heading',
  );
  const first = own.findIndex(
    block =>
      !isBare(block) &&
      (block !== draft.block || telling(recap, block, draft).length > 0),
  );
  const last = own.findLastIndex(block => !isBare(block));
  if (first < 0 || last < first) return null;
  const opening = own[first];
  const [sentence] = telling(recap, opening, draft);
  const isCut =
    opening === draft.block && sentence !== undefined && sentence.start > 0;
  const start = isCut
    ? withMarkup(body, opening.offsets[sentence.start], opening.start)
    : opening.start;
  const text = body.slice(start, own[last].end).trimEnd();
  if (!text) return null;
  return { text, anchor: makeAnchor(body, start, start + text.length) };
}
