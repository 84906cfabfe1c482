import { useApi } from '@backstage/core-plugin-api';
import type {
  SourceFile,
  SourceFileList,
} from '@conference-learnings/plugin-learnings-common';
import { useMemo } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { queryKeys } from '../../../api/queries';
import { usePages } from '../../../api/usePages';

/** Files whose path holds the text, page after page, each with an id. */
export function useSourceFiles(text: string) {
  const api = useApi(learningsApiRef);
  const pages = usePages<SourceFile, SourceFileList>(
    queryKeys.sourceFiles(text),
    ({ cursor, signal }) =>
      api.listSourceFiles({ text: text || undefined, cursor }, { signal }),
  );
  const items = useMemo(
    () =>
      pages.items.map(file => ({
        ...file,
        id: JSON.stringify([file.source, file.path]),
      })),
    [pages.items],
  );
  return { ...pages, items, firstPage: undefined };
}
