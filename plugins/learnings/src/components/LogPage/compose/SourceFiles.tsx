import { useApi } from '@backstage/core-plugin-api';
import type {
  RecapSource,
  SourceFile,
} from '@conference-learnings/plugin-learnings-common';
import TextField from '@material-ui/core/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { useLearningsTranslation } from '../../../translation';
import { EmptyMessage } from '../../common/EmptyMessage';
import { useDebounced } from '../../common/useDebounced';
import { PagedList } from '../../LearningList';
import { SourceFileLine } from './SourceFileLine';
import { useSourceFiles } from './useSourceFiles';

/** Files of the configured sources; the one that is chosen is opened. */
export function SourceFiles(props: { onImport(source: RecapSource): void }) {
  const { onImport } = props;
  const api = useApi(learningsApiRef);
  const { t } = useLearningsTranslation();
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim(), 300);
  const pages = useSourceFiles(text);
  const opening = useMutation({
    mutationFn: ({ source, path }: SourceFile) =>
      api.getSourceFile({ source, path }),
    onSuccess: ({ path, content }) =>
      onImport({ kind: 'file', name: path, content }),
  });

  return (
    <>
      <TextField
        id="learnings-source-files"
        size="small"
        variant="outlined"
        fullWidth
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog begins at its first field
        autoFocus
        type="search"
        label={t('sourceFiles.search')}
        value={typed}
        inputProps={{ maxLength: 200 }}
        onChange={event => setTyped(event.target.value)}
      />
      <PagedList
        pages={pages}
        label={t('sourceFiles.list')}
        errorTitle={t('sourceFiles.error')}
        endless={false}
        empty={
          <EmptyMessage
            title={t(
              text ? 'sourceFiles.noMatchTitle' : 'sourceFiles.noneTitle',
            )}
            text={t(text ? 'sourceFiles.noMatchText' : 'sourceFiles.noneText')}
          />
        }
        renderItem={(file, ref) => {
          const isChosen = opening.variables === file;
          return (
            <SourceFileLine
              key={file.id}
              file={file}
              lineRef={ref}
              isOpening={isChosen && opening.isPending}
              error={isChosen ? opening.error : null}
              onChoose={() => !opening.isPending && opening.mutate(file)}
            />
          );
        }}
      />
    </>
  );
}
