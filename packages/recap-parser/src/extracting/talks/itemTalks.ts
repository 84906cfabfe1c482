import { sectionsAround, type Block } from '../../reading/Structure';
import { isMononym, isPersonName } from '../personNames';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import { talkLinkKind } from './talkLinks';
import { parseTitleLine, type TitleLine } from './titleLine';
import { isGenericTitle, isLinkWord, isNoSession, isTitleLike } from './titles';

const MAX_LINE = 240;
/** A longer line goes on to describe what it names. */
const SHORT_LINE = 110;
const TALKS =
  /\b(?:talks?|sessions?|keynotes?|presentations?|workshops?|schedule|videos|recordings|ignites?|lightnings?)\b/i;
const PEOPLE =
  /\b(?:attendees|team|people|thanks|speakers|organi[sz]ers|staff|contributors|maintainers|credits|who)\b/i;
/** A list of talks has at least so many of them. */
const FEWEST = 2;
/** So far on either side the others are looked for: a list may have thousands. */
const AROUND = 12;

const LINK_BEHIND =
  /\s*[[(](?:video|slides|recording|youtube|pdf|link)[\])]\s*[.:]?\s*$/i;
/** What is quoted and somebody's is a title, whatever its words. */
const QUOTED = /^["“][\p{Lu}\d][^"”]{8,160}["”]/u;
/** Where a longer line ends to name a talk: a sentence, or what is said of it behind a colon. */
const HEADS = [
  /^(.{3,200}?[)\]])\s*[:.–—-]\s/u,
  /^(.{3,160}?)(?:\.\s|[?!]\s(?=[–—-])|:\s(?=\p{Lu}\p{Ll}+ .{60}))/u,
  /^(.{3,160}?,\s\p{Lu}[^,:]{3,60}):\s/u,
];

function standsUnder(block: Block, pattern: RegExp): boolean {
  for (const { heading } of sectionsAround(block))
    if (heading && pattern.test(heading.text)) return true;
  return false;
}

function headsOf(block: Block): string[] {
  const [line] = block.text.split('\n');
  const heads = HEADS.flatMap(head => head.exec(line)?.[1] ?? []);
  return line.length <= SHORT_LINE ? [line, ...heads] : [...heads, line];
}

interface Named extends TitleLine {
  title: string;
  head: string;
}

/** The title and the speakers that an item begins with. */
function namedIn(block: Block): Named | null {
  for (const head of headsOf(block)) {
    if (head.length > MAX_LINE) continue;
    const { title, speakers } = parseTitleLine(head.replace(LINK_BEHIND, ''));
    if (
      title !== null &&
      speakers.length > 0 &&
      (!isGenericTitle(title) || QUOTED.test(head)) &&
      !isNoSession(title) &&
      !isLinkWord(title)
    )
      return { title, speakers, head };
  }
  return null;
}

/** The items of one list, around one of them, that name somebody with something. */
function namedBeside(blocks: Block[], block: Block): number {
  const isBeside = (other: Block | undefined) =>
    other?.kind === 'item' &&
    other.section === block.section &&
    other.depth >= block.depth;
  let [from, to] = [block.index, block.index];
  while (block.index - from < AROUND && isBeside(blocks[from - 1])) from--;
  while (to - block.index < AROUND && isBeside(blocks[to + 1])) to++;
  return blocks
    .slice(from, to + 1)
    .filter(
      other =>
        other.depth === block.depth &&
        (namedIn(other)?.title.split(' ').length ?? 0) >= 2,
    ).length;
}

/** The talk that an item or a line "Title – Ann Lee" stands for. */
export function itemTalk(blocks: Block[], block: Block): Draft | null {
  if (block.kind !== 'item') return null;
  const named = namedIn(block);
  if (!named) return speakerFirst(block) ?? lightningTalk(blocks, block);
  const { title, speakers, head } = named;
  const isTalk =
    isTitleLike(title) ||
    QUOTED.test(head) ||
    standsUnder(block, TALKS) ||
    (namedBeside(blocks, block) >= FEWEST && !standsUnder(block, PEOPLE));
  if (!isTalk) return null;
  const slides = block.links.find(link => talkLinkKind(link) === 'slides');
  return makeDraft('link', block, [0, head.length], {
    title,
    speakers,
    day: dayIn(head),
    slidesUrl: slides?.url ?? null,
  });
}

/** "Ann Lee on pods, which …": who spoke, and of what. */
const SPOKE_ON = /^(\p{Lu}[^\n,:;()"“]{3,50}?) on (?!the (?:left|right)\b)\S/u;

function speakerFirst(block: Block): Draft | null {
  const name = SPOKE_ON.exec(block.text)?.[1];
  if (!name || !isPersonName(name) || standsUnder(block, PEOPLE)) return null;
  const quoted = /^ on ["“](.{3,160}?)["”]/.exec(
    block.text.slice(name.length),
  )?.[1];
  return makeDraft('link', block, [0, block.text.length], {
    title: quoted ?? null,
    speakers: [name],
  });
}

const LIGHTNING = /\b(?:lightning|ignites?)\b/i;
const BY_GIVEN_NAME = /^(\p{Lu}\p{Ll}{1,20})\s*(?::|[–—-])\s+(\S.*)$/su;

/** "Bram: Elm is not dead", below an item or a heading that speaks of lightning talks. */
function lightningTalk(blocks: Block[], block: Block): Draft | null {
  const above = blocks
    .slice(Math.max(0, block.index - 12), block.index)
    .findLast(({ kind, depth }) => kind !== 'item' || depth < block.depth);
  if (!LIGHTNING.test(above?.text ?? '') && !standsUnder(block, LIGHTNING))
    return null;
  const [, name, rest] = BY_GIVEN_NAME.exec(block.text) ?? [];
  if (!name || !isMononym(name)) return null;
  const quoted = /^["“](.{3,120}?)["”]/.exec(rest)?.[1] ?? null;
  return makeDraft('link', block, [0, block.text.length], {
    title: quoted,
    speakers: [name],
  });
}
