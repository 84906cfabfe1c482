import type { Translate } from '../../../translation';

/** Whether a suggestion is as good as certain; confidence is 0 to 1. */
export const isSure = (confidence: number): boolean => confidence >= 0.8;

/** How sure a suggestion is, in a word. */
export function sureness(confidence: number, t: Translate): string {
  if (isSure(confidence)) return t('log.sure');
  return confidence >= 0.5 ? t('log.likely') : t('log.maybe');
}
