import type { Block } from '../../reading/Structure';
import type { ParsedFollowUp } from '../../types';
import type { Recap, Sentence } from '../Recap';
import { isIntention, speaksOfWork } from './intentions';
import { isNoPlan } from './noPlans';
import { isTask } from './tasks';

const [SHORTEST, LONGEST] = [15, 420];

/** What was said by others, or on a stage. */
const QUOTED = /["“][^"“”]{1,300}["”]/g;

/** Whether a sentence, or an item as a whole, says what its author, or their team, means to do about something learned. */
export type IsFollowUp = (
  sentence: Pick<Sentence, 'text' | 'block' | 'start' | 'end'>,
) => boolean;

/**
 * @param technologiesIn - how many technologies a sentence mentions
 * @param team - the names of those who wrote the recap
 */
export function followUpTest(
  technologiesIn: (
    sentence: Pick<Sentence, 'block' | 'start' | 'end'>,
  ) => number,
  team: string[],
): IsFollowUp {
  const ownNames = namesOfTeam(team);
  return ({ text, block, start, end }) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain.length > LONGEST || plain.length < SHORTEST) return false;
    if (block.kind === 'quote') return false;
    const evidence = {
      namesTechnology:
        technologiesIn({ block, start, end }) > 0 ||
        block.code.some(code => code.start >= start && code.end <= end),
    };
    if (isNoPlan(plain, evidence.namesTechnology)) return false;
    if (isTask(block, plain, speaksOfWork(plain, evidence))) return true;
    return (
      !/\?["”’)]*$/.test(plain) &&
      isIntention(
        inFirstPerson(plain.replace(QUOTED, '“…”'), ownNames),
        evidence,
      )
    );
  };
}

/** The given names of a team that writes of its members by name; nobody where one person wrote. */
function namesOfTeam(team: string[]): RegExp | null {
  const given = team
    .map(name => name.split(' ')[0])
    .filter(name => /^\p{L}{2,30}$/u.test(name));
  return given.length < 2
    ? null
    : new RegExp(
        `(?<![\\p{L}])(?:${given.join(
          '|',
        )}) (?=will|is going to|wants to|plans to|would)`,
        'gu',
      );
}

/** "Ann will try it" is what Ann means by "I will try it". */
function inFirstPerson(text: string, names: RegExp | null): string {
  return names ? text.replace(names, 'I ') : text;
}

/** The sentences in which the author or their team say what they intend to do. */
export function extractFollowUps(
  recap: Recap,
  isFollowUp: IsFollowUp,
  talkOf: (block: Block, start: number) => number | null,
): ParsedFollowUp[] {
  const seen = new Set<string>();
  return recap.sentences
    .filter(isFollowUp)
    .flatMap(({ block, start, end, text }) => {
      const plain = text.replace(/\s+/g, ' ').trim();
      if (seen.has(plain)) return [];
      seen.add(plain);
      return [
        {
          text: plain,
          talk: talkOf(block, start),
          anchor: recap.anchor(block, start, end),
        },
      ];
    });
}
