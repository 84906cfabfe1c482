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
 * Takes files: one is opened by `onImport`, of several each becomes a draft of
 * its own, whatever page is gone to in the meantime.
 */
export function useImports(onImport: (source: RecapSource) => void) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const queue = queueOf(api, client);
  const lines = useSyncExternalStore(queue.subscribe, queue.lines);
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
      else onImport(read);
    },
    [queue, onImport],
  );
  return { lines, queue, take };
}

export type Imports = ReturnType<typeof useImports>;
