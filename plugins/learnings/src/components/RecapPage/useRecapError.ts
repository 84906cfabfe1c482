import { reasonOf } from '../../api/reasonOf';
import { useLearningsTranslation } from '../../translation';

/** Says of a conflict that the recap, read anew, is to be decided on again. */
export function useRecapError() {
  const { t } = useLearningsTranslation();
  return (error: Error | null) =>
    error && reasonOf(error).name === 'ConflictError'
      ? new Error(t('recap.changed'))
      : error;
}
