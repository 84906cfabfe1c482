import { useApi } from '@backstage/core-plugin-api';
import type { Draft } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { newId } from '../../../newId';
import { useLearningsTranslation } from '../../../translation';
import { EmptyMessage } from '../../common/EmptyMessage';
import { ErrorMessage } from '../../common/ErrorMessage';
import { PageTitle } from '../../common/PageTitle';

const useStyles = makeStyles(theme => ({
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: theme.spacing(1),
  },
}));

/** How to go on with a working copy whose recap was deleted. */
export function DeletedRecap(props: {
  draft: Draft;
  recapId: string;
  /** The recap is there again. */
  onBack(): void;
  /** Leads to another draft. */
  onOpen(draftId: string): void;
}) {
  const { draft, recapId, onBack, onOpen } = props;
  const classes = useStyles();
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const { t } = useLearningsTranslation();
  const [id] = useState(newId);
  const going = useMutation({
    mutationFn: async (way: 'back' | 'anew') => {
      if (way === 'back') {
        await api.undeleteRecap(recapId);
        return onBack;
      }
      const { title, source, body, review } = draft;
      const made = await api.createDraft({ id, title, source, body, review });
      // Where others may not delete it, or have written on, it stays.
      await api.deleteDraft(draft).catch(() => undefined);
      return () => onOpen(made.id);
    },
    onSuccess: async goOn => {
      await client.invalidateQueries({ refetchType: 'none' });
      goOn();
    },
  });
  return (
    <>
      <PageTitle title={draft.title || t('drafts.untitled')} />
      <EmptyMessage
        title={t('deletedRecap.title')}
        text={t('deletedRecap.text')}
        action={
          <div className={classes.ways}>
            <Button
              variant="contained"
              color="primary"
              disabled={going.isPending}
              onClick={() => going.mutate('back')}
            >
              {t('deletedRecap.bringBack')}
            </Button>
            <Button
              variant="outlined"
              disabled={going.isPending}
              onClick={() => going.mutate('anew')}
            >
              {t('log.saveAnew')}
            </Button>
          </div>
        }
      />
      {going.error && (
        <ErrorMessage title={t('deletedRecap.error')} error={going.error} />
      )}
    </>
  );
}
