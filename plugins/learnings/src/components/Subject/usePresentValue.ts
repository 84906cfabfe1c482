import { useState } from 'react';
import { useLearningsTranslation } from '../../translation';

/** Says what stands in a field now, where it has changed since it was opened. */
export function usePresentValue<F extends Record<string, string>>(fields: F) {
  const { t } = useLearningsTranslation();
  const [opened] = useState(fields);
  return (name: keyof F) => {
    const value = fields[name];
    if (value === opened[name]) return undefined;
    return value ? t('subject.now', { value }) : t('subject.nowNothing');
  };
}
