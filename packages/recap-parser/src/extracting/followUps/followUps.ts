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

/** @param technologiesIn - how many technologies a sentence mentions */
export function followUpTest(
  technologiesIn: (
    sentence: Pick<Sentence, 'block' | 'start' | 'end'>,
  ) => number,
): IsFollowUp {
  return ({ text, block, start, end }) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain.length > LONGEST || plain.length < SHORTEST) return false;
    if (block.kind === 'quote' || isNoPlan(plain)) return false;
    const evidence = {
      namesTechnology:
        technologiesIn({ block, start, end }) > 0 ||
        block.code.some(code => code.start >= start && code.end <= end),
    };
    if (isTask(block, plain, speaksOfWork(plain, evidence))) return true;
    return (
      !/\?["”’)]*$/.test(plain) &&
      isIntention(plain.replace(QUOTED, '“…”'), evidence)
    );
  };
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
