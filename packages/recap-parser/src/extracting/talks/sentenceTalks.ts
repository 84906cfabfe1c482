import { findPersonNames, isMononym, isWellKnown } from '../personNames';
import type { Sentence } from '../Recap';
import { attachedSpeakers } from './attached';
import { dayIn } from './days';
import { makeDraft, type Draft } from './Draft';
import type { KnownPeople } from './KnownPeople';
import { leadingSpeakers, trailingSpeakers } from './speakers';
import { talkLinkKind } from './talkLinks';
import {
  GIVEN_BY,
  GIVES,
  GIVES_TITLE,
  LATER,
  LATER_WINDOW,
  ON,
  OWN_TALK,
  OWNED,
  SAID_IN,
  SEVERAL,
  SPEAKER_IS,
  NEXT_UP,
  SHOWS,
  WEAK_VERB,
} from './talkPhrases';
import { cleanTitle, TALK_NOUN } from './titles';
import { titleSpots } from './titleSpots';
import { onLines } from '../../phrases/onLines';

/** What leads from a title to its speakers: "by", a dash, a bracket. */
const BY_BEHIND = new RegExp(
  onLines(String.raw`
    ^["”’'\s)*_]*(?:,?\s*(?:talk|session|keynote|presentation|workshop|
    tutorial|panel)?\s*,?\s*(?:(?:was )?(?:presented|given|delivered|led|
    hosted|run|held)\s+)?(?:by|from|with)\s+|\s*[-–—|]\s*|
    \s*\((?:(?:by|with|from)\s+)?)
  `),
  'i',
);
/** "Solid Pods (panel, Ann Lee)" */
const KIND_BEHIND =
  /^["”’'\s)*_]*\s*\([\w\s]{0,20},\s*(?:(?:by|with|from)\s+)?/i;
const COMMA_BEHIND = /^["”’'\s)*_]*,\s*/;

function speakersBehind(behind: string, lead: RegExp): string[] {
  const found = lead.exec(behind)?.[0];
  if (found === undefined) return [];
  const { speakers, end } = leadingSpeakers(behind.slice(found.length));
  const tail = behind.slice(found.length + end, found.length + end + 30);
  // "…, Ann Lee on Solid Pods" is the next talk.
  const isNext =
    lead === COMMA_BEHIND && (GIVES.test(tail) || ON.test(tail.slice(0, 4)));
  return isNext ? [] : speakers;
}

/** Those who give the talk whose title stands at `spot`: named right behind it, or before it as the subject. */
export function speakersAround(
  { text, block, start: blockStart }: Sentence,
  spot: { start: number; end: number },
  from: number,
  to: number,
  people: KnownPeople,
): string[] {
  const behind = text.slice(spot.end, to);
  for (const lead of [BY_BEHIND, KIND_BEHIND]) {
    const by = speakersBehind(behind, lead);
    if (by.length > 0) return by;
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
  const attached = attachedSpeakers(
    text.slice(from, to),
    {
      start: spot.start - from,
      end: spot.end - from,
    },
    false,
  );
  if (attached.length > 0) return attached;
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
  return speakersBehind(behind, COMMA_BEHIND);
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
    const isNext =
      (NEXT_UP.test(before) || isMarked(sentence, found)) && SHOWS.test(behind);
    if (
      gives ||
      isNext ||
      GIVEN_BY.test(before) ||
      SPEAKER_IS.test(before) ||
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

/** Whether a name is set in bold or italics: the author points out who spoke. */
function isMarked({ block, start }: Sentence, found: Group): boolean {
  return block.strong.some(
    span =>
      span.start <= start + found.start && span.end >= start + found.start + 3,
  );
}

/** Whether what stands beside a name speaks of the future. */
function isLater(text: string, { start, end }: Group): boolean {
  return (
    LATER.test(text.slice(Math.max(0, start - LATER_WINDOW), start)) ||
    LATER.test(text.slice(end, end + LATER_WINDOW))
  );
}

/** "Matz gave the opening keynote", "DHH's keynote": one word, where the sentence leaves no doubt that it is a person. */
const MONONYM = new RegExp(
  onLines(String.raw`
    (?<![\p{L}\p{N}’'-])(\p{Lu}\p{L}{1,20})(?:(?=\s+(?:then |also |
    again )?(?:gave|delivered|gives|delivers)\s[^.;]{0,60}?\b(?:keynote|talk|
    presentation|workshop|lecture)\b)|(?=[’']s?\s+(?:\w+\s+){0,2}(?:keynote|
    talk)\b))
  `),
  'gu',
);

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
