import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Change } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import classNames from 'classnames';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useChanges } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { ErrorMessage } from '../common/ErrorMessage';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { PagedList } from '../LearningList';
import { useNotice } from '../Notice';

/** What people did to an event, a talk or a technology; nothing is said where nobody did. */
export function Changes(props: { subjectId: string }) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const notify = useNotice();
  const pages = useChanges(props.subjectId);
  const undoing = useMutation({
    mutationFn: ({ id }: Change) => api.undoChange(id),
    // Also in the place of a notice that still offers to undo it.
    onSuccess: () => notify({ message: t('notice.undone') }),
    onSettled: () => client.invalidateQueries(),
  });
  const whatOf = ({ operation, otherName }: Change) => {
    const name = otherName ?? t('recap.untitledTalk');
    if (operation === 'merge') return t('subject.merged', { name });
    return operation === 'split'
      ? t('subject.splitOff', { name })
      : t('subject.edited');
  };
  if (!pages.items.length && !pages.error) return null;
  return (
    <Section title={t('subject.changes')}>
      {undoing.error && (
        <ErrorMessage title={t('recap.actionError')} error={undoing.error} />
      )}
      <PagedList
        pages={{ ...pages, firstPage: undefined }}
        label={t('subject.changes')}
        errorTitle={t('subject.changesError')}
        endless={false}
        empty={null}
        renderItem={(change, ref) => {
          const what = whatOf(change);
          return (
            <li key={change.id} className={line.line} ref={ref} tabIndex={-1}>
              <div className={line.words}>
                <div>{what}</div>
                <div className={classNames(line.meta, line.links)}>
                  <Dotted>
                    {dates.time(change.changedAt)}
                    <EntityRefLink
                      entityRef={change.changedBy}
                      hideIcon
                      disableTooltip
                    />
                    {change.undoneAt && t('subject.undone')}
                  </Dotted>
                </div>
              </div>
              {!change.undoneAt && (
                <Button
                  size="small"
                  aria-label={t('subject.undoLabel', { what })}
                  onClick={() => undoing.mutate(change)}
                >
                  {t('undo')}
                </Button>
              )}
            </li>
          );
        }}
      />
    </Section>
  );
}
