import { useApi } from '@backstage/core-plugin-api';
import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { queryKeys } from '../../../api/queries';
import { ImportQueue } from './ImportQueue';
import { readSource } from './readSource';

/**
 * Takes files: one is opened by `onImport`, of several each becomes a draft of
 * its own. It stops when its user goes away, after the file that it is at.
 */
export function useImports(onImport: (source: RecapSource) => void) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const [queue] = useState(
    () =>
      new ImportQueue(api, () =>
        client.invalidateQueries({ queryKey: queryKeys.drafts() }),
      ),
  );
  const lines = useSyncExternalStore(queue.subscribe, queue.lines);
  useEffect(() => () => queue.cancel(), [queue]);

  const take = async (files: readonly File[]) => {
    const [file, ...more] = files;
    if (!file) return;
    if (more.length) {
      queue.add(files);
      return;
    }
    const read = await readSource(file);
    if ('state' in read) queue.addFailed(file, read);
    else onImport(read);
  };
  return { lines, queue, take };
}

export type Imports = ReturnType<typeof useImports>;
