import { onLines } from '../../phrases/onLines';
import { findPersonNames } from '../personNames';
import { leadingSpeakers } from './speakers';
import { GIVES } from './talkPhrases';

/** How an introduction leads to those who speak: "by", "came", "Two engineers of a bank, …". */
const LEADS_TO_SPEAKER = new RegExp(
  onLines(String.raw`
    (?:(?:^|[\s(,;])(?:by|from|featuring|presenting|between)(?: a (?:pair|duo|trio),?|
    \s+(?:the|our)(?: \p{Ll}[\p{Ll}-]+){0,3})?\s+|\b(?:speakers?|presenters?|
    instructors?|hosts?|panel(?:l?ists?)?|taught|held|given|hosted|led|run|
    moderated|chaired)\s*(?:[:=-]|was|were|is|are|by)*\s+|\b(?:came|comes|
    heard|hear|saw|watched|got from|listened to)\s+|\(|^with\s+|^)
    (?:Dr\.?\s|Prof\.?\s|Professor\s|(?:Mr|Ms|Mrs)\.?\s)?$
  `),
  'iu',
);
const SOMEBODY = new RegExp(
  onLines(String.raw`
    \b(?:two|three|four|a pair|somebody|someone|speakers?|engineers?|
    developers?|researchers?|professors?|students?|m[ae]n|wom[ae]n|gu(?:y|ys)|
    people|maintainers?|authors?|colleagues|founders?|scientists?|architects?|
    consultants?|staff|sre|lead|director|folks)\b[^.;!?]{0,90}[,:]\s+$
  `),
  'i',
);
/** A role in front of a name: "astronomer Ann Lee", "the maintainer, Ann Lee". */
const ROLE_BEFORE =
  /\b(?:\p{Ll}+(?:er|or|ist|ian|ant|ead)|founder|fellow)s?,?\s+$/u;
/** What makes a named person the subject of a comparison or of thanks, and no speaker. */
const OTHERS =
  /\b(?:like|than|thanks? to|according to|compared (?:to|with)|inspired by|named after|written by|book by|tool by|sponsored by|late|friend|with my|my (?:friend|colleague|boss|wife|husband))\s+$/i;
/** A verb, an aside or the end right behind a name. */
const GOES_ON =
  /^(?:['’]s\b)?\s*(?:$|[.,;:()–—-]|\b(?:and|of|from|at|who|is|was|has|had|did|does|then|also|again|with)\b|\p{Ll}{2,}(?:s|ed|t|ook|ent|ave|oke|ept|ot|an|old|aw|ote|ade|elt|ame)\b)/u;

const LOOKED_AT = 2;
const FAR = 260;

export interface Introduced {
  speakers: string[];
  /** Whether the words say that these people gave a talk, and not only that they are in it. */
  isSure: boolean;
}

const nobody: Introduced = { speakers: [], isSure: false };

/**
 * Those whom the first sentences below a title introduce as who speaks: "By Ann Lee.", "Ann Lee of
 * Acme showed …", "Two engineers of a bank, Ann Lee and Bo Ek, moved …".
 */
export function openingSpeakers(sentences: string[]): Introduced {
  for (const [rank, sentence] of sentences.slice(0, LOOKED_AT).entries()) {
    const text = sentence.slice(0, FAR);
    for (const { start } of findPersonNames(text)) {
      const before = text.slice(0, start);
      const { speakers, end } = leadingSpeakers(text.slice(start));
      const behind = text.slice(start + end);
      const opens = /^["“‘(*_\s]*(?:(?:Dr|Prof)\.? |Professor )?$/.test(before);
      const isLed =
        (opens ? GOES_ON.test(behind) : LEADS_TO_SPEAKER.test(before)) ||
        SOMEBODY.test(before) ||
        (ROLE_BEFORE.test(before) && GOES_ON.test(behind));
      if (speakers.length === 0 || !isLed || OTHERS.test(before)) continue;
      const isSure =
        rank === 0 &&
        (/(?:^|[\s(])(?:by|came|speakers?:?|presenters?:?)\s+(?:(?:Dr|Prof)\.?\s+)?$/i.test(
          before,
        ) ||
          (opens && (GIVES.test(behind) || /^\s*[.)]?\s*$/.test(behind))));
      return { speakers, isSure };
    }
  }
  return nobody;
}
