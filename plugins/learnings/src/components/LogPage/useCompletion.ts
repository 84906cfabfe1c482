import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { useChoices } from '../filters';
import type { CompletionChoice, CompletionQuery } from '../MarkdownEditor';

/** Choices of one sort that are offered at once. */
const EACH = 8;

/**
 * What can be completed while typing: entities and people of the catalog
 * after an `@`; technologies, events and talks too where everything is asked
 * for.
 */
export function useCompletion() {
  const api = useApi(learningsApiRef);
  const choices = useChoices();
  const { t } = useLearningsTranslation();
  return useCallback(
    async (
      { text, kind, scope }: CompletionQuery,
      signal: AbortSignal,
    ): Promise<CompletionChoice[]> => {
      const entities = async (): Promise<CompletionChoice[]> => {
        const found = kind
          ? await choices.ofKinds([kind], text)
          : await choices.entities(text);
        return found.map(({ value, label, hint = '' }) => ({
          entityRef: value,
          label,
          insert: label,
          kind: hint,
          detail: value,
        }));
      };
      if (scope === 'entities' || !text) return entities();
      const [technologies, events, talks] = await Promise.all([
        api.listTechnologyNames({ text, limit: EACH }, { signal }),
        api.listEvents({ text, limit: EACH }, { signal }),
        api.listTalks({ text, limit: EACH }, { signal }),
      ]);
      const plain = (label: string, of: string): CompletionChoice => ({
        label,
        insert: label,
        kind: of,
      });
      return [
        ...technologies.items.map(({ name }) =>
          plain(name, t('complete.technology')),
        ),
        ...events.items.map(({ name }) => plain(name, t('complete.event'))),
        ...talks.items.flatMap(({ title }) =>
          title ? [plain(title, t('complete.talk'))] : [],
        ),
        ...(await entities()),
      ];
    },
    [api, choices, t],
  );
}
