import { useApi } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { useMutation } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { reasonOf } from '../../api/reasonOf';
import { useLearningsTranslation } from '../../translation';

/** Hands out the original as it came in, unchanged. */
export function DownloadOriginal(props: { recap: Recap }) {
  const { id, title, source } = props.recap;
  const api = useApi(learningsApiRef);
  const { t } = useLearningsTranslation();
  const download = useMutation({
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
  return (
    <>
      <Button variant="outlined" onClick={() => download.mutate()}>
        {t('recap.download')}
      </Button>
      {download.error && (
        <span role="alert">
          {t('recap.downloadError')} {reasonOf(download.error).message}
        </span>
      )}
    </>
  );
}
