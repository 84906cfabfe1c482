import { useMemo } from 'react';
import { isKept } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { shortly } from '../item/shortly';
import { usePane } from '../pane/PaneContext';
import { talkName } from '../talks/talkName';

/** Something to choose in a form. */
export interface NamedItem {
  key: string;
  name: string;
}

/** The talks and people that other items can belong to. */
export function useItemChoices() {
  const { review } = usePane();
  const { talks, contributors } = review;
  const { t } = useLearningsTranslation();
  return useMemo(
    () => ({
      talks: talks.filter(isKept).map(
        (one): NamedItem => ({
          key: one.key,
          name: shortly(talkName(one, t)),
        }),
      ),
      contributors: contributors
        .filter(isKept)
        .map(({ key, name }): NamedItem => ({ key, name })),
    }),
    [talks, contributors, t],
  );
}

/** Finds the name of an item by its key. */
export function nameIn(items: readonly NamedItem[]) {
  const names = new Map(items.map(({ key, name }) => [key, name]));
  return (key: string | null) => (key === null ? null : names.get(key) ?? null);
}
