import Button from '@material-ui/core/Button';
import { useLearningsTranslation } from '../../translation';
import { useFollowUpDialogs } from './useFollowUpDialogs';

const NOTHING = () => {};

/** Logs a follow-up that comes from nowhere else. */
export function LogFollowUp() {
  const { t } = useLearningsTranslation();
  const { show, dialog } = useFollowUpDialogs(NOTHING);
  return (
    <>
      <Button
        variant="contained"
        color="primary"
        onClick={() => show({ do: 'log' })}
      >
        {t('followUps.log')}
      </Button>
      {dialog}
    </>
  );
}
