import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { useLearningsTranslation } from '../../../translation';
import type { Choice } from '../../filters';

const LIMIT = 20;

/** A technology to choose, with what it is a kind of. */
export interface TechnologyChoice extends Choice {
  category: string | null;
}

/** Searches names of technologies; what nobody knows yet can be chosen too. */
export function useTechnologyNames() {
  const api = useApi(learningsApiRef);
  const { t } = useLearningsTranslation();
  return useCallback(
    async (text: string, signal: AbortSignal): Promise<TechnologyChoice[]> => {
      const { items } = await api.listTechnologyNames(
        { text, limit: LIMIT },
        { signal },
      );
      const known = items.map(({ name, category }) => ({
        value: name,
        label: name,
        hint: category ?? undefined,
        category,
      }));
      const typed = text.toLocaleLowerCase('en-US');
      const isKnown = items.some(
        ({ name }) => name.toLocaleLowerCase('en-US') === typed,
      );
      return text && !isKnown
        ? [
            ...known,
            {
              value: text,
              label: text,
              hint: t('review.newTechnology'),
              category: null,
            },
          ]
        : known;
    },
    [api, t],
  );
}
