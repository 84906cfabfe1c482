import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { RecapSummary } from '@conference-learnings/plugin-learnings-common';
import type { ReactNode, Ref } from 'react';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';

/** One recap of the reader's own: how it stands, and since when. */
export function RecapLine(props: {
  recap: RecapSummary;
  lineRef: Ref<HTMLLIElement> | undefined;
  action?: ReactNode;
}) {
  const { recap, lineRef, action } = props;
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  return (
    <li className={line.line} ref={lineRef} tabIndex={-1}>
      <div className={line.kind}>{t(`mine.${recap.status}`)}</div>
      <div className={line.words}>
        <p className={line.text}>
          {recap.deletedAt ? (
            recap.title
          ) : (
            <Link to={recapPath({ recapId: recap.id })}>{recap.title}</Link>
          )}
        </p>
        <div className={line.meta}>
          <Dotted>
            {recap.event?.name}
            {recap.deletedAt
              ? t('mine.deletedAt', { time: dates.time(recap.deletedAt) })
              : t('mine.changed', { time: dates.time(recap.updatedAt) })}
          </Dotted>
        </div>
      </div>
      {action}
    </li>
  );
}
