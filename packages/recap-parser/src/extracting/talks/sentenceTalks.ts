import type { LinkSpan } from '../../reading/InlineText';
import {
  findPersonNames,
  isMononym,
  isPersonName,
  isWellKnown,
} from '../personNames';
import type { Sentence } from '../Recap';
import { findSeries } from '../series';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import type { KnownPeople } from './KnownPeople';
import { leadingSpeakers, trailingSpeakers } from './speakers';
import { parseTitleLine } from './titleLine';
import { talkLinkKind, type TalkLinkKind } from './talkLinks';
import {
  cleanTitle,
  isGenericTitle,
  isLinkWord,
  isNoSession,
  isTitleLike,
  quotedTitles,
  TALK_NOUN,
  titleCaseRuns,
} from './titles';

const NOUN =
  '(?:talk|keynote|session|presentation|workshop|tutorial|panel|lecture|demo|address|deep dive|introduction|overview|fireside chat|plenary|discussion|speech|office hours|ama|masterclass|class|training)';
/** Up to the end of a clause; a dot in a number ends none. */
const CLAUSE = '(?:[^.;]|\\.\\d)';
/** What may stand between a name and its verb: a role in commas or brackets, a company, adverbs. */
const APPOSITION =
  '(?:\\s*,[^,.;]{1,80},|\\s*\\([^()]{1,80}\\)|\\s+(?:from|of|at)\\s+(?:the\\s+)?[\\p{Lu}][^\\s,]{0,30}(?:\\s+[\\p{Lu}&][^\\s,]{0,30}){0,3},?)?\\s+(?:(?:then|also|both|later|recently|next|who|again|first|and|finally|has|have|on|for)\\s+){0,2}';
const GIVING =
  '(?:gave|gives|giving|delivered|delivers|delivering|presented|presents|presenting|performed|hosted|hosts|hosting|led|leads|leading|ran|did|showed|demoed|demonstrated|covered|shared|closed|opened|kicked off|started|walked)';
const TELLING =
  '(?:talked|spoke|talks|speaks|lectured|presented|presents|keynoted|walked us|walked through|explained|demonstrated|demoed|introduced|discussed|described)';

/** What a speaker does, right behind their name. */
const GIVES = new RegExp(
  `^${APPOSITION}(?:${GIVING}\\b${CLAUSE}{0,80}?\\b(?:${NOUN}\\b|day\\b|conference\\b|live cod)|${TELLING}\\b)`,
  'iu',
);
/** The same in front of a title, which says by itself that a talk was given. */
const GIVES_TITLE = new RegExp(
  `^${APPOSITION}(?:${GIVING}|${TELLING}|held)\\b${CLAUSE}{0,140}$`,
  'iu',
);
const SEVERAL =
  /^.{0,60}?\b(?:various|several|many|multiple|number of|couple of|two|three|four|five|some|lots of|all)\b.{0,20}?\b(?:talks|sessions|presentations|workshops|demos)\b/i;
const WEAK_VERB =
  /^(?:.{0,90}?)\s(?:explained|introduced|discussed|described|demonstrated|explains)\b/i;
/** "a talk by", "keynote from", right before a name. */
const GIVEN_BY = new RegExp(
  `\\b${NOUN}s?\\b[^.;,]{0,60}?\\s(?:by|from|with|given by|presented by|delivered by|featuring)\\s+(?:[\\p{Lu}][\\p{L}\\d]+[’']s?\\s+)?$`,
  'iu',
);
const OWNED = new RegExp(
  `^[’'](?:s)?\\s+(?:[\\w-]+\\s+){0,3}?${NOUN}s?\\b`,
  'iu',
);
const SAID_IN = new RegExp(
  `^[^.;]{0,60}?\\b(?:said|stated|mentioned|put it|noted|explained|announced|argued|showed)\\b[^.;]{0,40}?\\bin\\s+(?:her|his|their)\\s+(?:[\\w-]+\\s+){0,2}?${NOUN}\\b`,
  'iu',
);
const ON =
  /^(?:\s+(?:from|of)\s+[^,.;]{2,60}?|\s*\([^()]{2,60}\)|,[^,.;]{2,60},)?\s+on\s*$/;

const LATER =
  /\b(?:will|Come hear|Join us|going to|gonna|'ll|’ll|plans? to|upcoming|hope(?:s)? to|next (?:year|time|month|week)|looking forward|come hear|join us|call for|submit|register)\b/;
const LATER_WINDOW = 60;
const OWN_TALK =
  /\b(?:my (?:own )?(?:talk|presentation|session|keynote|workshop|tutorial|lightning talk)|I (?:gave|presented|delivered|spoke|held|hosted|ran)\b[^.;]{0,60}?\b(?:talk|presentation|session|keynote|workshop|tutorial|panel|about|on|at)|in (?:delivering|giving|presenting) (?:the|my|a))\b/i;

/** Verbs and nouns behind which a title stands: "called …", "attended …", "the talk of the day was …". */
const NAMES_TITLE =
  /\b(?:called|titled|entitled|named|dubbed|about|on|was|is|were|came from|from|attended|attend|watched|saw|caught|listened to|listen to|went to|sat in on|sat through|enjoyed|joined|visited|including|like|see|presented|delivered|gave|recommend|check out|topic|talk|session|keynote|workshop|tutorial|with|by|of|both|and|the)\b[\s:,"“‘'*]*(?:the |a |an )?$/i;
const SOCIAL =
  /\b(?:conf|con|summit|conference|meetup|days?|party|foundation|team|center|centre|hall|university|award|community|group|sig|inc|ltd|store|tour|city|office)$/i;

interface TitleSpot {
  title: string;
  start: number;
  end: number;
  link: LinkSpan | null;
  kind: TalkLinkKind | null;
  speakers: string[];
}

/** Titles in a sentence, from links to talks, quotes and words written like titles. */
function titleSpots(sentence: Sentence): TitleSpot[] {
  const { block, start, text } = sentence;
  const spots: TitleSpot[] = [];
  const isFree = (from: number, to: number) =>
    spots.every(spot => spot.end <= from || spot.start >= to);
  const speaksOfTalks = TALK_NOUN.test(text);
  for (const link of block.links) {
    if (link.start < start || link.end > sentence.end) continue;
    const words = block.text.slice(link.start, link.end);
    const kind = talkLinkKind(link);
    const isSession = kind === 'session' || kind === 'slides';
    const namesTalk =
      kind === null &&
      isTitleLike(words) &&
      /\b(?:talk|keynote|session|workshop|tutorial|presentation)$/i.test(
        words.trim(),
      ) &&
      !isGenericTitle(words);
    if (
      !(isSession || namesTalk) ||
      (kind === 'session' && !startsLikeTitle(words)) ||
      isLinkWord(words) ||
      isNoSession(words) ||
      isGenericTitle(words)
    )
      continue;
    const parsed = parseTitleLine(words);
    spots.push({
      title: parsed.title ?? words,
      start: link.start - start,
      end: link.end - start,
      link,
      kind,
      speakers: parsed.speakers,
    });
  }
  for (const quoted of quotedTitles(text)) {
    const around = text.slice(Math.max(0, quoted.start - 80), quoted.end + 40);
    if (
      isFree(quoted.start, quoted.end) &&
      (TALK_NOUN.test(around) ||
        /\b(?:on|on to|off to|went to|go to|moved to|headed to|attended|saw|watched|caught|enjoyed|presented|gave) (?:the )?["“‘']$/i.test(
          text.slice(0, quoted.start),
        )) &&
      !isNoSession(quoted.title)
    )
      spots.push({
        ...quoted,
        link: linkAt(sentence, quoted.start),
        kind: null,
        speakers: [],
      });
  }
  for (const { start: from, end: to } of [...block.emphasis, ...block.strong]) {
    const [a, b] = [from - start, to - start];
    if (a < 0 || to > sentence.end || !isFree(a, b)) continue;
    const words = text.slice(a, b).trim();
    if (
      speaksOfTalks &&
      isTitleLike(words) &&
      words.split(' ').length >= 3 &&
      !isNoSession(words) &&
      !isGenericTitle(words)
    )
      spots.push({
        title: words,
        start: a,
        end: b,
        link: linkAt(sentence, a),
        kind: null,
        speakers: [],
      });
  }
  for (const run of titleCaseRuns(text)) {
    const split = /^[^:]{2,60}: \S+ \S+/.test(run.title);
    if (!isFree(run.start, run.end) || run.start === 0) continue;
    if (
      isPersonName(run.title) ||
      findSeries(run.title).length > 0 ||
      SOCIAL.test(run.title) ||
      isGenericTitle(run.title) ||
      isNoSession(run.title)
    )
      continue;
    const isLinked = block.links.some(
      link => link.start - start < run.end && link.end - start > run.start,
    );
    if (isLinked) continue;
    const leads = NAMES_TITLE.test(text.slice(0, run.start));
    const isPlain =
      run.title.split(/\s+/).filter(word => /^\p{Lu}/u.test(word)).length >= 3;
    const nearTalk =
      /\b(?:talk|keynote|session|presentation|workshop|tutorial|panel)\b/i.test(
        text,
      );
    const isNamed =
      /\b(?:called|titled|entitled|named|listen(?:ed)? to|watched|came from|talk|session|keynote|was|on)\b[\s:,"“‘']*(?:the )?$/i.test(
        text.slice(0, run.start),
      );
    if ((split && (leads || nearTalk)) || (isPlain && nearTalk && isNamed))
      spots.push({ ...run, link: null, kind: null, speakers: [] });
  }
  return spots.sort((a, b) => a.start - b.start);
}

/** "Getting started with Go"; not "popular talks page". */
function startsLikeTitle(words: string): boolean {
  return (
    /^["“‘]?[\p{Lu}\d]/u.test(words) &&
    (isTitleLike(words) || words.split(/\s+/).length >= 3)
  );
}

function linkAt({ block, start }: Sentence, at: number): LinkSpan | null {
  return (
    block.links.find(
      link => link.start - start <= at && link.end - start >= at,
    ) ?? null
  );
}

const BY_BEHIND =
  /^["”’'\s)*_]*(?:,?\s*(?:talk|session|keynote|presentation|workshop|tutorial|panel)?\s*,?\s*(?:(?:was )?(?:presented|given|delivered|led|hosted|run|held)\s+)?(?:by|from|with)\s+|\s*[-–—|,]\s*|\s*\()/i;

/** Those who give the talk whose title stands at `spot`: named right behind it, or before it as the subject. */
function speakersAround(
  { text, block, start: blockStart }: Sentence,
  spot: { start: number; end: number },
  from: number,
  to: number,
  people: KnownPeople,
): string[] {
  const behind = text.slice(spot.end, to);
  const by = BY_BEHIND.exec(behind);
  if (by) {
    const { speakers, end } = leadingSpeakers(behind.slice(by[0].length));
    const tail = behind.slice(by[0].length + end, by[0].length + end + 30);
    if (speakers.length > 0 && !GIVES.test(tail)) return speakers;
  }
  const before = text.slice(from, spot.start);
  const { speakers, start, end } = trailingSpeakers(before);
  if (speakers.length > 0) {
    const between = before.slice(end);
    const lead = before.slice(0, start);
    if (
      GIVES_TITLE.test(`${between} `) ||
      ON.test(between) ||
      GIVEN_BY.test(lead) ||
      OWNED.test(between) ||
      /^\s*(?:on|with|:|[-–—])\s*["“‘']?\s*$/.test(between) ||
      /^[’']s?\s+(?:[\w-]+\s+){0,2}["“‘']?$/.test(between)
    )
      return speakers;
  }
  const pseudonym = people
    .pseudonymsIn(block, blockStart + from, blockStart + spot.start)
    .at(-1);
  if (
    pseudonym &&
    GIVES_TITLE.test(`${text.slice(pseudonym.end - blockStart, spot.start)} `)
  )
    return [pseudonym.name];
  const known = people.firstNameIn(before);
  if (known && GIVES_TITLE.test(`${before.slice(known.end)} `))
    return [known.name];
  return [];
}

/** The talks that one sentence names or describes. */
export function sentenceTalks(
  sentence: Sentence,
  people: KnownPeople,
): Draft[] {
  const { text, block, start } = sentence;
  const spots = titleSpots(sentence);
  const day = dayIn(text);
  const drafts = spots.map((spot, i) => {
    const speakers =
      spot.speakers.length > 0
        ? spot.speakers
        : speakersAround(
            sentence,
            spot,
            spots[i - 1]?.end ?? 0,
            spots[i + 1]?.start ?? text.length,
            people,
          );
    const own =
      speakers.length === 0 &&
      OWN_TALK.test(text.slice(spots[i - 1]?.end ?? 0, spot.end))
        ? people.speakerOf(block)
        : [];
    const kind = spot.link ? spot.kind ?? talkLinkKind(spot.link) : null;
    return makeDraft(
      spot.link && spot.kind ? 'link' : 'sentence',
      block,
      [start + spot.start, start + spot.end],
      {
        title: cleanTitle(spot.title),
        speakers: speakers.length > 0 ? speakers : own,
        slidesUrl: kind === 'slides' ? spot.link?.url : null,
        videoUrl: kind === 'video' ? spot.link?.url : null,
        day,
      },
    );
  });
  return [...drafts, ...untitledTalks(sentence, drafts, people)];
}

/** Talks of which the sentence tells who gave them and not what they are called. */
function untitledTalks(
  sentence: Sentence,
  titled: Draft[],
  people: KnownPeople,
): Draft[] {
  const { text, block, start } = sentence;
  const named = new Set(titled.flatMap(({ speakers }) => speakers));
  const drafts: Draft[] = [];
  let at = 0;
  for (const found of speakersIn(sentence, people)) {
    const isKnown = found.speakers.every(name => named.has(name));
    if (found.start < at || isKnown || isLater(text, found)) continue;
    const before = text.slice(0, found.start);
    const behind = text.slice(found.end);
    const gives =
      GIVES.test(behind) &&
      !SEVERAL.test(behind) &&
      !(WEAK_VERB.test(behind.slice(0, 120)) && !TALK_NOUN.test(text));
    if (
      gives ||
      GIVEN_BY.test(before) ||
      OWNED.test(behind) ||
      SAID_IN.test(behind)
    ) {
      drafts.push(
        makeDraft('sentence', block, [start + found.start, start + found.end], {
          speakers: found.speakers,
          day: dayIn(text),
        }),
      );
      at = found.end;
    }
  }
  if (
    drafts.length === 0 &&
    titled.length === 0 &&
    !LATER.test(text) &&
    OWN_TALK.test(text)
  ) {
    const speakers = people.speakerOf(block);
    if (speakers.length > 0)
      drafts.push(
        makeDraft('sentence', block, [start, sentence.end], { speakers }),
      );
  }
  return drafts;
}

/** Whether what stands beside a name speaks of the future. */
function isLater(text: string, { start, end }: Group): boolean {
  return (
    LATER.test(text.slice(Math.max(0, start - LATER_WINDOW), start)) ||
    LATER.test(text.slice(end, end + LATER_WINDOW))
  );
}

/** "Matz gave the opening keynote", "DHH's keynote": one word, where the sentence leaves no doubt that it is a person. */
const MONONYM =
  /(?<![\p{L}\p{N}’'-])(\p{Lu}\p{L}{1,20})(?:(?=\s+(?:then |also |again )?(?:gave|delivered|gives|delivers)\s[^.;]{0,60}?\b(?:keynote|talk|presentation|workshop|lecture)\b)|(?=[’']s?\s+(?:\w+\s+){0,2}(?:keynote|talk)\b))/gu;

function mononymsIn(text: string): Group[] {
  return [...text.matchAll(MONONYM)].flatMap(({ 0: word, index }) => {
    const owns = /^[’']/.test(text.slice(index + word.length));
    if (!(owns ? isWellKnown(word) : isMononym(word))) return [];
    return [{ speakers: [word], start: index, end: index + word.length }];
  });
}

interface Group {
  speakers: string[];
  start: number;
  end: number;
}

/** Groups of names in a sentence; a given name or a linked pseudonym counts where the document knows whose it is. */
function speakersIn(
  { text, block, start, end }: Sentence,
  people: KnownPeople,
): Group[] {
  const groups: Group[] = [];
  for (const { start: from } of findPersonNames(text)) {
    const last = groups.at(-1);
    if (last && from < last.end) continue;
    const group = leadingSpeakers(text.slice(from));
    if (group.speakers.length > 0)
      groups.push({
        speakers: group.speakers,
        start: from,
        end: from + group.end,
      });
  }
  if (groups.length > 0) return groups;
  for (const found of people.pseudonymsIn(block, start, end)) {
    groups.push({
      speakers: [found.name],
      start: found.start - start,
      end: found.end - start,
    });
  }
  if (groups.length === 0) groups.push(...mononymsIn(text));
  const known = people.firstNameIn(text);
  if (groups.length === 0 && known)
    groups.push({ speakers: [known.name], start: known.start, end: known.end });
  return groups;
}
