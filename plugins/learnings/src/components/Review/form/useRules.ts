import { useMemo } from 'react';
import { useLearningsTranslation } from '../../../translation';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isWebUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** What is wrong with a text, or undefined. */
type Rule = (text: string) => string | undefined;

/** Rules of single fields, which are those of the contract. */
export function useRules() {
  const { t } = useLearningsTranslation();
  return useMemo(() => {
    const atMost =
      (field: string, max: number): Rule =>
      text =>
        text.trim().length > max
          ? t('review.tooLong', {
              field,
              max: String(max),
              length: String(text.trim().length),
            })
          : undefined;
    const required =
      (field: string, max: number): Rule =>
      text =>
        text.trim()
          ? atMost(field, max)(text)
          : t('review.required', { field });
    const webUrl =
      (field: string): Rule =>
      text =>
        !text.trim() || isWebUrl(text.trim())
          ? atMost(field, 2000)(text)
          : t('review.badUrl', { field });
    const day =
      (field: string): Rule =>
      text =>
        !text || DAY.test(text) ? undefined : t('review.badDate', { field });
    return { atMost, required, webUrl, day };
  }, [t]);
}
