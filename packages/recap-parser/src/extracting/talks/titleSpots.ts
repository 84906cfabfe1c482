import type { LinkSpan, Span } from '../../reading/InlineText';
import { isOrganisation } from '../organisations';
import { isPersonName, isTitledPerson } from '../personNames';
import type { Sentence } from '../Recap';
import { findSeries } from '../series/series';
import { attachedSpeakers, leadsToTitle } from './attached';
import { talkLinkKind, type TalkLinkKind } from './talkLinks';
import { namesOnlySpeakers, parseTitleLine } from './titleLine';
import {
  isGenericTitle,
  isLinkWord,
  isNoSession,
  isTitleLike,
  quotedTitles,
  quotedWords,
  TALK_NOUN,
  titleCaseRuns,
  type FoundTitle,
} from './titles';
import { onLines } from '../../phrases/onLines';

/** A title in a sentence; offsets are those of the sentence's text. */
export interface TitleSpot extends FoundTitle {
  /** The link that it stands in. */
  link: LinkSpan | null;
  /** What that link leads to, where the link is what gave the title away. */
  kind: TalkLinkKind | null;
  /** Those whom the link's own words name. */
  speakers: string[];
}

/** Verbs and nouns behind which a title stands: "called …", "attended …", "the talk of the day was …". */
const LEADS_TO_TITLE = new RegExp(
  onLines(String.raw`
    \b(?:called|titled|entitled|named|dubbed|about|on|was|is|were|came from|
    from|attended|attend|watched|saw|caught|listened to|listen to|went to|
    sat in on|sat through|enjoyed|joined|visited|including|like|see|presented|
    delivered|gave|recommend|check out|topic|talk|session|keynote|workshop|
    tutorial|with|by|of|both|and|the)\b[\s:,"“‘'*]*(?:the |a |an )?$
  `),
  'i',
);
/** The same for words that nothing but their capitals mark as a title. */
const NAMES_TITLE =
  /\b(?:called|titled|entitled|named|listen(?:ed)? to|watched|came from|talk|session|keynote|was|on)\b[\s:,"“‘']*(?:the )?$/i;
const LEADS_TO_QUOTE =
  /\b(?:on|on to|off to|went to|go to|moved to|headed to|attended|saw|watched|caught|enjoyed|presented|gave) (?:the )?["“‘']$/i;
const ONE_TALK =
  /\b(?:talk|keynote|session|presentation|workshop|tutorial|panel)\b/i;
const ENDS_IN_TALK =
  /\b(?:talk|keynote|session|workshop|tutorial|presentation)$/i;
const SOCIAL = new RegExp(
  onLines(String.raw`
    \b(?:conf|con|summit|conference|meetup|days?|party|foundation|team|center|
    centre|hall|university|award|community|group|sig|inc|ltd|store|tour|city|
    office)$
  `),
  'i',
);

/** Long enough for any verb with its object. */
const LEAD = 80;
const TAIL = 40;

const leadOf = (text: string, at: number) =>
  text.slice(Math.max(0, at - LEAD), at);

/** Words that can be a title, and name neither a conference nor a party nor only who speaks. */
const isTitle = (words: string) =>
  !isNoSession(words) && !isGenericTitle(words) && !namesOnlySpeakers(words);

/** "Getting started with Go"; not "popular talks page". */
function startsLikeTitle(words: string): boolean {
  const isCapital = /^["“‘]?[\p{Lu}\d]/u.test(words);
  return isCapital && (isTitleLike(words) || words.split(/\s+/).length >= 3);
}

/** Links to slides and pages of the programme, and links called "… workshop". */
function linkedSpots({ block, start, end }: Sentence): TitleSpot[] {
  const links = block.links.filter(
    link => link.start >= start && link.end <= end,
  );
  return links.flatMap(link => {
    const words = block.text.slice(link.start, link.end);
    const kind = talkLinkKind(link);
    const isMeant =
      kind === 'slides' ||
      (kind === 'session' && startsLikeTitle(words)) ||
      (kind === null && isTitleLike(words) && ENDS_IN_TALK.test(words.trim()));
    if (!isMeant || isLinkWord(words) || !isTitle(words)) return [];
    const { title, speakers } = parseTitleLine(words);
    const place = { start: link.start - start, end: link.end - start };
    return [{ title: title ?? words, ...place, link, kind, speakers }];
  });
}

function quotedSpots({ text }: Sentence): FoundTitle[] {
  return quotedTitles(text).filter(({ title, start, end }) => {
    const lead = leadOf(text, start);
    const speaksOfTalk = TALK_NOUN.test(lead + text.slice(start, end + TAIL));
    return (speaksOfTalk || LEADS_TO_QUOTE.test(lead)) && !isNoSession(title);
  });
}

/** Italic or bold titles in sentences that speak of talks. */
function markedSpots({ block, start, end, text }: Sentence): FoundTitle[] {
  if (!TALK_NOUN.test(text)) return [];
  const isWithin = (span: Span) => span.start >= start && span.end <= end;
  return [...block.emphasis, ...block.strong].filter(isWithin).flatMap(span => {
    const place = { start: span.start - start, end: span.end - start };
    const title = text.slice(place.start, place.end).trim();
    const isLong = title.split(' ').length >= 3;
    return isLong && isTitleLike(title) && isTitle(title)
      ? [{ title, ...place }]
      : [];
  });
}

/** Quoted or marked words, however they are written, to which the sentence ties speakers or the word for a talk. */
function attachedSpots({ block, start, end, text }: Sentence): FoundTitle[] {
  const isWithin = (span: Span) => span.start >= start && span.end <= end;
  const marked = [...block.emphasis, ...block.strong]
    .filter(isWithin)
    .map(span => {
      const place = { start: span.start - start, end: span.end - start };
      const title = text.slice(place.start, place.end).trim();
      return { title, ...place, isMarked: true };
    });
  const quoted = quotedWords(text).map(found => ({
    ...found,
    isMarked: false,
  }));
  return [...quoted, ...marked].filter(
    ({ title, isMarked, ...place }) =>
      title.split(/\s+/).length >= 2 &&
      (/^[\p{Lu}\d]/u.test(title) ||
        ((isMarked || block.kind === 'item') &&
          title.split(/\s+/).length >= 3)) &&
      isTitle(title) &&
      !/[:;]$/.test(title) &&
      !isTitledPerson(title) &&
      !isOrganisation(title) &&
      findSeries(title).length === 0 &&
      (attachedSpeakers(text, place, isMarked).length > 0 ||
        (/^[\p{Lu}\d]/u.test(title) &&
          leadsToTitle(text.slice(0, place.start)))),
  );
}

/** Words that are a title by their capitals alone: "The best talk was Solid Pods: A Practical Guide". */
function capitalSpots({ block, start, text }: Sentence): FoundTitle[] {
  const isLinked = (run: FoundTitle) =>
    block.links.some(
      link => link.start - start < run.end && link.end - start > run.start,
    );
  return titleCaseRuns(text).filter(run => {
    const { title } = run;
    const isOther =
      isPersonName(title) || findSeries(title).length > 0 || SOCIAL.test(title);
    if (run.start === 0 || isOther || !isTitle(title) || isLinked(run)) {
      return false;
    }
    const lead = leadOf(text, run.start);
    const speaksOfTalk = ONE_TALK.test(text);
    const hasSubtitle = /^[^:]{2,60}: \S+ \S+/.test(title);
    if (hasSubtitle) return speaksOfTalk || LEADS_TO_TITLE.test(lead);
    const capitals = title.match(/(?<!\S)\p{Lu}/gu)?.length ?? 0;
    return capitals >= 3 && speaksOfTalk && NAMES_TITLE.test(lead);
  });
}

/** The titles of talks in a sentence, from left to right: in links, in quotes, marked, or written in capitals. */
export function titleSpots(sentence: Sentence): TitleSpot[] {
  const spots = linkedSpots(sentence);
  const others = [
    ...quotedSpots(sentence),
    ...markedSpots(sentence),
    ...attachedSpots(sentence),
    ...capitalSpots(sentence),
  ];
  for (const found of others) {
    const isFree = spots.every(
      spot => spot.end <= found.start || spot.start >= found.end,
    );
    const link = linkAt(sentence, found.start);
    if (isFree) spots.push({ ...found, link, kind: null, speakers: [] });
  }
  return spots.sort((a, b) => a.start - b.start);
}

function linkAt({ block, start }: Sentence, at: number): LinkSpan | null {
  const isAround = (link: LinkSpan) =>
    link.start - start <= at && link.end - start >= at;
  return block.links.find(isAround) ?? null;
}
