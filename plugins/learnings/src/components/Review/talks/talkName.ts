import { wordsOf, type ReviewedTalk } from '../../../review';
import type { Translate } from '../../../translation';
import { titleOfTalk } from '../../common/titleOfTalk';

/** What a talk is called in the review: of one without anything, its notes tell most. */
export const talkName = (talk: ReviewedTalk, t: Translate): string => {
  const { title, speakers } = talk.talk;
  const hasName = title !== null || speakers.length > 0;
  return (!hasName && wordsOf.talks(talk)) || titleOfTalk(talk.talk, t);
};
