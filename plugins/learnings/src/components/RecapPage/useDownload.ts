import { useApi } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { useMutation } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { download } from '../common/download';

/** Hands out the original of a recap as it came in, unchanged. */
export function useDownload(recap: Recap) {
  const { id, title, source } = recap;
  const api = useApi(learningsApiRef);
  return useMutation({
    mutationFn: async () => {
      const content = await api.getRecapSource(id);
      download(
        content,
        'text/plain;charset=utf-8',
        source.name?.split('/').pop() || `${title}.md`,
      );
    },
  });
}
