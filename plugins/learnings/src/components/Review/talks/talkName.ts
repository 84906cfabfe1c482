import { wordsOf, type ReviewedTalk } from '../../../review';
import type { Translate } from '../../../translation';

/** What a talk is called in the review. */
export const talkName = (talk: ReviewedTalk, t: Translate): string =>
  talk.talk.title ?? (wordsOf.talks(talk) || t('recap.untitledTalk'));
