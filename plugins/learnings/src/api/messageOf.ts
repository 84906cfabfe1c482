import type { Translate } from '../translation';
import { reasonOf } from './reasonOf';

/** How Chromium, Firefox and Safari say that no answer came. */
const UNANSWERED = /^(Failed to fetch|NetworkError|Load failed)/;

/** What went wrong, for whoever reads it. */
export const messageOf = (error: Error, t: Translate): string =>
  error instanceof TypeError && UNANSWERED.test(error.message)
    ? t('unanswered')
    : reasonOf(error).message;
