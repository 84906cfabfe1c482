import type { Span } from '../../reading/InlineText';
import { sourceLines, type Block } from '../../reading/Structure';
import { isOrganisation } from '../organisations';
import { isTitledPerson } from '../personNames';
import type { Recap } from '../Recap';
import { findSeries } from '../series/series';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import { openingSpeakers } from './openingSpeakers';
import { talkLinkKind } from './talkLinks';
import { parseTitleLine } from './titleLine';
import { speakersFrom } from './speakers';
import {
  cleanTitle,
  isGenericTitle,
  isLinkWord,
  isNoSession,
  TALK_NOUN,
} from './titles';

const MAX_TITLE = 160;
/** What may stand around a title in its line: a number, quotation marks, a full stop. */
const MAX_MARKS = 8;
/** A number or a time of day in front of a title. */
const PREFIX =
  /^(?:\d{1,2}[.)]\s*|#\d{1,2}\s*|\d{1,2}[:.h]\d{2}\s*(?:am|pm)?\s*[-–—:]?\s*|["“]?\s*)/i;
const QUOTED_LEAD = /^["“]([^"“”]{6,160})["”]/;

/** The bold, italic, quoted or linked words that open a block. */
function leadOf({ text, strong, emphasis, links }: Block): Span | null {
  const prefix = PREFIX.exec(text)?.[0].length ?? 0;
  const quoted = QUOTED_LEAD.exec(text);
  if (quoted) return { start: 1, end: 1 + quoted[1].length };
  const opens = ({ start, end }: Span) =>
    start <= prefix && end - start <= MAX_TITLE;
  const marked = [...strong, ...emphasis, ...links].filter(opens);
  return marked.sort((a, b) => b.end - a.end)[0] ?? null;
}

function isTitle(words: string): boolean {
  return (
    words.split(/\s+/).length >= 2 &&
    !/[:,;]$/.test(words) &&
    !isGenericTitle(words) &&
    !isNoSession(words) &&
    !isLinkWord(words) &&
    !isTitledPerson(words) &&
    !isOrganisation(words) &&
    findSeries(words).length === 0
  );
}

/** "**Ann Lee**, _Solid Pods._ …": the title comes behind whoever gives the talk. */
function titleBehind(block: Block, lead: Span, words: string): Draft | null {
  const speakers = speakersFrom(words);
  if (speakers.length === 0) return null;
  const behind = block.text.slice(lead.end);
  const between =
    /^\s*(?:\([^()]{2,60}\))?\s*(?:[,:–—-]|with|on)?\s*["“]?/.exec(
      behind,
    )?.[0] ?? '';
  const at = lead.end + between.length;
  const marked = [...block.emphasis, ...block.strong, ...block.links].find(
    ({ start }) => Math.abs(start - at) <= 1,
  );
  const quoted = /["“]$/.test(between)
    ? /^[^"“”]{6,160}/.exec(block.text.slice(at))?.[0]
    : undefined;
  const title = cleanTitle(
    quoted ?? (marked ? block.text.slice(marked.start, marked.end) : ''),
  );
  if (!isTitle(title)) return null;
  return makeDraft('link', block, [at, at + title.length], { title, speakers });
}

/** The names that its author put in a line of their own below the title: how a trip report lists papers. */
function speakersBelow(
  { structure }: Recap,
  block: Block,
  title: string,
): string[] {
  const [first, second, third] = sourceLines(structure.body, block);
  return third !== undefined && first.length <= title.length + MAX_MARKS
    ? speakersFrom(second)
    : [];
}

/**
 * The talk that the marked words at the beginning of a paragraph or item are the title of:
 * "**Solid Pods.** Ann Lee of Acme showed …". Speakers or a recording must follow.
 */
export function leadTalk(recap: Recap, block: Block): Draft | null {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return null;
  const lead = leadOf(block);
  if (!lead || lead.end >= block.text.length) return null;
  const words = block.text.slice(lead.start, lead.end).trim();
  const presented = titleBehind(block, lead, words);
  if (presented) return presented;
  const { title, speakers } = parseTitleLine(words);
  if (title === null && speakers.length > 0 && TALK_NOUN.test(words))
    return makeDraft('link', block, [lead.start, lead.end], { speakers });
  if (title === null || !isTitle(title) || /:$/.test(words)) return null;
  const behind = recap
    .sentencesIn(block)
    .filter(({ end }) => end > lead.end + 1)
    .map(({ start, text }) =>
      text
        .slice(Math.max(0, lead.end - start))
        .replace(/^["”’'*_.!?\s]*(?:[-–—,|/]\s*)?/, ''),
    )
    .filter(text => /\p{L}/u.test(text));
  const introduced = openingSpeakers(behind);
  const video = block.links.find(
    link =>
      talkLinkKind(link) === 'video' &&
      isLinkWord(block.text.slice(link.start, link.end)),
  );
  const [own = []] = [
    speakers,
    speakersBelow(recap, block, words),
    introduced.speakers,
  ].filter(names => names.length > 0);
  if (own.length === 0 && !video) return null;
  return makeDraft('link', block, [lead.start, lead.end], {
    title,
    speakers: own,
    videoUrl: video?.url ?? null,
    day: dayIn(words),
  });
}
