import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Draft } from '@conference-learnings/plugin-learnings-common';
import Dialog from '@material-ui/core/Dialog';
import DialogContent from '@material-ui/core/DialogContent';
import LinearProgress from '@material-ui/core/LinearProgress';
import { useId } from 'react';
import { logRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useDates } from '../../common/useDates';
import { CopyInUse } from '../useReplacing';
import { usePersonName } from './usePersonName';

function InUse(props: { copy: Draft; userRef: string }) {
  const { copy, userRef } = props;
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const person = usePersonName(copy.updatedBy);
  const time = dates.time(copy.updatedAt);
  return (
    <div role="alert">
      {copy.updatedBy === userRef
        ? t('sameText.inUseByYou', { time })
        : t('sameText.inUse', { person, time })}{' '}
      <Link to={`${logPath}?draft=${copy.id}`}>{t('sameText.openCopy')}</Link>
    </div>
  );
}

/** How it goes with a text that is put in the place of a recap's. */
export function ReplacingNotice(props: {
  isReplacing: boolean;
  error: Error | null;
  userRef: string;
}) {
  const { isReplacing, error, userRef } = props;
  const id = useId();
  const { t } = useLearningsTranslation();
  return (
    <>
      {error instanceof CopyInUse && (
        <InUse copy={error.copy} userRef={userRef} />
      )}
      {error && !(error instanceof CopyInUse) && (
        <ErrorMessage title={t('sameText.replaceError')} error={error} />
      )}
      {/* What would be typed meanwhile would not be in it. */}
      <Dialog open={isReplacing} aria-labelledby={id}>
        <DialogContent>
          <p id={id}>{t('sameText.replacing')}</p>
          <LinearProgress aria-labelledby={id} />
        </DialogContent>
      </Dialog>
    </>
  );
}
