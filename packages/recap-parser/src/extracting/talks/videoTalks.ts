import type { LinkSpan } from '../../reading/InlineText';
import type { Block } from '../../reading/Structure';
import { findPersonNames } from '../personNames';
import type { Recap, Sentence } from '../Recap';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import type { KnownPeople } from './KnownPeople';
import { speakersAround } from './sentenceTalks';
import { leadingSpeakers, speakersFrom, trailingSpeakers } from './speakers';
import { talkLinkKind } from './talkLinks';
import { parseTitleLine } from './titleLine';
import {
  cleanTitle,
  isGenericTitle,
  isLinkWord,
  isTitleLike,
  TALK_NOUN,
} from './titles';
import { onLines } from '../../phrases/onLines';

const NO_TALK = new RegExp(
  onLines(String.raw`
    \bplaylist\b|\ball (?:of )?(?:the )?(?:videos|talks|sessions|
    recordings)\b|\byoutube channel\b|\btrailer\b|\bsong\b|\bmusic\b|
    \bafter ?movie\b|\bannouncement video\b
  `),
  'i',
);
const LABEL_BEFORE = /(?:^|[.:;]\s*)([^.;]{2,80}?)\s*(?::|[-–—])\s*$/;

/** Whether a block is nothing but one link to a video: what a player becomes. */
export function isPlayer(block: Block): boolean {
  const [link, ...others] = block.links;
  return (
    link !== undefined &&
    others.length === 0 &&
    block.kind !== 'heading' &&
    talkLinkKind(link) === 'video' &&
    block.text.trim() === block.text.slice(link.start, link.end).trim() &&
    isLinkWord(block.text.trim())
  );
}

/** The talk that a video link with words of its own stands for. */
function linkedTalk(
  recap: Recap,
  people: KnownPeople,
  block: Block,
  link: LinkSpan,
): Draft | null {
  const words = block.text.slice(link.start, link.end).trim();
  const nextLink = block.links.find(other => other.start > link.start);
  const sentence = recap
    .sentencesIn(block)
    .find(({ start, end }) => start <= link.start && end >= link.end);
  const sentenceStart = sentence?.start ?? 0;
  const around = sentence?.text ?? words;
  if (
    NO_TALK.test(words) ||
    NO_TALK.test(around) ||
    (link.url.includes('list=') && /\bplaylist\b/i.test(block.text))
  )
    return null;
  const found = { videoUrl: link.url, day: dayIn(around) };
  const place: [number, number] = [link.start, link.end];
  const behind = block.text.slice(
    link.end,
    nextLink?.start ?? block.text.length,
  );
  const before = block.text.slice(sentenceStart, link.start);
  const persons = findPersonNames(words).map(({ name }) => name);
  if (
    persons.length > 0 &&
    /\b(?:stated|said|in (?:her|his|their)|['’]s)\b/.test(words) &&
    TALK_NOUN.test(words) &&
    !isTitleLike(words)
  )
    return makeDraft('video', block, place, { ...found, speakers: persons });
  const acting = whoActs(words);
  if (acting.length > 0)
    return makeDraft('video', block, place, { ...found, speakers: acting });
  if (isLinkWord(words)) {
    const line = lineBefore(block, link);
    return line
      ? makeDraft('video', block, [line.start, link.end], {
          ...found,
          title: line.title,
          speakers: line.speakers,
        })
      : null;
  }
  const parsed = parseTitleLine(words);
  const speakers =
    parsed.speakers.length > 0
      ? parsed.speakers
      : speakersOf(sentence, people, link, nextLink) ??
        speakersBeside(before, behind);
  return makeDraft('video', block, place, {
    ...found,
    title: parsed.title,
    speakers,
  });
}

/** "Ann Lee shows" or "Ann Lee and Bo Ek in conversation": who is seen, and no title. */
function whoActs(words: string): string[] {
  const { speakers, end } = leadingSpeakers(words);
  const rest = words.slice(end).replace(/^['’]s?/, '');
  return /^(?:\s+\p{Ll}[\p{Ll}'’-]*)+[.,]?$/u.test(rest) ? speakers : [];
}

/** Those whom the sentence around a link says to give the talk; null where it says nothing. */
function speakersOf(
  sentence: Sentence | undefined,
  people: KnownPeople,
  link: LinkSpan,
  next: LinkSpan | undefined,
): string[] | null {
  if (!sentence) return null;
  const { start, end, block } = sentence;
  const previous = block.links.findLast(
    other => other.end <= link.start && talkLinkKind(other) === 'video',
  );
  const spot = { start: link.start - start, end: link.end - start };
  const from = Math.max(0, (previous?.end ?? 0) - start);
  const to =
    Math.min(next && talkLinkKind(next) === 'video' ? next.start : end, end) -
    start;
  const speakers = speakersAround(sentence, spot, from, to, people);
  return speakers.length > 0 ? speakers : null;
}

function speakersBeside(before: string, behind: string): string[] {
  const by =
    /^["”’')\s]*(?:\s*[-–—|:,(]\s*|\s*(?:,\s*)?(?:(?:presented|given|delivered)\s+)?(?:by|with|from)\s+)/i.exec(
      behind,
    );
  if (by) {
    const [line] = behind.slice(by[0].length).split('\n');
    const listed = speakersFrom(line.replace(/\)\s*$/, ''));
    if (listed.length > 0) return listed;
    const leading = leadingSpeakers(line);
    if (leading.speakers.length > 0) return leading.speakers;
  }
  const label = LABEL_BEFORE.exec(before)?.[1];
  if (label) {
    const listed = speakersFrom(label);
    if (listed.length > 0) return listed;
  }
  const { speakers, end } = trailingSpeakers(before);
  return speakers.length > 0 && before.length - end < 160 ? speakers : [];
}

/** "Title – Ann Lee (video)": the words before a link that only says what it is. */
function lineBefore(
  block: Block,
  link: LinkSpan,
): { title: string | null; speakers: string[]; start: number } | null {
  const lineStart = block.text.lastIndexOf('\n', link.start - 1) + 1;
  const line = block.text
    .slice(lineStart, link.start)
    .replace(/[\s([{|:–—-]+$/, '');
  if (block.kind === 'paragraph' && line.length > 140) return null;
  const words = line.replace(/\s*[([{][^()[\]{}]{0,30}$/, '');
  const parsed = parseTitleLine(words);
  if (
    !parsed.title ||
    isGenericTitle(parsed.title) ||
    (parsed.speakers.length === 0 && !isTitleLike(parsed.title))
  )
    return null;
  return {
    title: cleanTitle(parsed.title),
    speakers: parsed.speakers,
    start: lineStart,
  };
}

/** The talks that links to videos within text stand for. Players are not among them. */
export function videoTalks(
  recap: Recap,
  people: KnownPeople,
  block: Block,
): Draft[] {
  if (isPlayer(block)) return [];
  return block.links
    .filter(link => talkLinkKind(link) === 'video')
    .flatMap(link => linkedTalk(recap, people, block, link) ?? []);
}
