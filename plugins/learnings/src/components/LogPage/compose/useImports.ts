import { useApi } from '@backstage/core-plugin-api';
import type {
  LearningsApi,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { queryKeys } from '../../../api/queries';
import { ImportQueue } from './ImportQueue';
import { readSource } from './readSource';

// One an app: it goes on while its first drafts are being looked at.
const queues = new WeakMap<LearningsApi, ImportQueue>();

function queueOf(api: LearningsApi, client: QueryClient): ImportQueue {
  const known = queues.get(api);
  if (known) return known;
  const created = new ImportQueue(api, () =>
    client.invalidateQueries({ queryKey: queryKeys.drafts() }),
  );
  queues.set(api, created);
  return created;
}

/**
 * Takes files. One is opened by `onImport` where the page is empty; beside what
 * is written there it becomes a draft of its own, as each of several does,
 * whatever page is gone to in the meantime.
 *
 * @param isEmpty - whether nothing stands on the page now
 */
export function useImports(
  onImport: (source: RecapSource) => void,
  isEmpty: () => boolean,
) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const queue = queueOf(api, client);
  const lines = useSyncExternalStore(queue.subscribe, queue.lines);
  const open = useCallback(
    (source: RecapSource) => {
      if (isEmpty()) onImport(source);
      else queue.addSource(source);
    },
    [queue, onImport, isEmpty],
  );
  const take = useCallback(
    async (files: readonly File[]) => {
      const [file, ...more] = files;
      if (!file) return;
      if (more.length) {
        queue.add(files);
        return;
      }
      const read = await readSource(file);
      if ('state' in read) queue.addFailed(file, read);
      else open(read);
    },
    [queue, open],
  );
  return { lines, queue, take, open };
}

export type Imports = ReturnType<typeof useImports>;
