import { useApi } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { useMutation } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';

/** Hands out the original of a recap as it came in, unchanged. */
export function useDownload(recap: Recap) {
  const { id, title, source } = recap;
  const api = useApi(learningsApiRef);
  return useMutation({
    mutationFn: async () => {
      const content = await api.getRecapSource(id);
      const url = URL.createObjectURL(
        new Blob([content], { type: 'text/plain;charset=utf-8' }),
      );
      const link = document.createElement('a');
      link.href = url;
      link.download = source.name?.split('/').pop() || `${title}.md`;
      link.click();
      URL.revokeObjectURL(url);
    },
  });
}
