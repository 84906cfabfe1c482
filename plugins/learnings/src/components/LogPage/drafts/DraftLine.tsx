import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { DraftSummary } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import classNames from 'classnames';
import type { Ref } from 'react';
import { logRouteRef, recapRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useDates } from '../../common/useDates';
import { useLineStyles } from '../../LearningLine';
import { usePersonName } from './usePersonName';

/** One draft: whose it is, what it will change, and who wrote in it last. */
export function DraftLine(props: {
  draft: DraftSummary;
  /** The reader's own ref, once it is known. */
  userRef: string | undefined;
  lineRef?: Ref<HTMLLIElement>;
  onDelete(): void;
}) {
  const { draft, userRef, lineRef, onDelete } = props;
  const { recap, createdBy, editors, updatedBy, updatedAt } = draft;
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const recapPath = useRouteRef(recapRouteRef);
  const owner = usePersonName(createdBy);
  const writer = usePersonName(updatedBy);
  const title = draft.title || t('drafts.untitled');
  const time = dates.time(updatedAt);
  const isMine = createdBy === userRef;
  return (
    <li className={line.line} ref={lineRef} tabIndex={-1}>
      <div className={line.words}>
        <p className={line.text}>
          <Link to={`${logPath}?draft=${draft.id}`}>{title}</Link>
        </p>
        <div className={classNames(line.meta, line.links)}>
          <Dotted>
            {recap?.deletedAt && t('drafts.changesToDeleted')}
            {recap && !recap.deletedAt && (
              <>
                {t('drafts.changesTo')}{' '}
                <Link to={recapPath({ recapId: recap.id })}>
                  {t('drafts.publishedRecap')}
                </Link>
              </>
            )}
            {userRef && !isMine && t('drafts.sharedBy', { person: owner })}
            {isMine &&
              editors.length > 0 &&
              t('drafts.shared', { count: editors.length })}
            {updatedBy === userRef
              ? t('drafts.changed', { time })
              : t('drafts.changedBy', { time, person: writer })}
          </Dotted>
        </div>
      </div>
      {/* A working copy may be given up by whoever edits its recap. */}
      {(isMine || recap) && (
        <Button
          size="small"
          aria-label={t('drafts.deleteLabel', { title })}
          onClick={onDelete}
        >
          {t('drafts.delete')}
        </Button>
      )}
    </li>
  );
}
