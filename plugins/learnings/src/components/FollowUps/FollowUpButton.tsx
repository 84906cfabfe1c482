import Button from '@material-ui/core/Button';
import { useLearningsTranslation } from '../../translation';
import type { Origin } from './FollowUpDialog';
import { useFollowUpDialogs } from './useFollowUpDialogs';

const NOTHING = () => {};

/** Beside a takeaway: says what will be done about it. */
export function FollowUpButton(props: { from: Origin }) {
  const { from } = props;
  const { t } = useLearningsTranslation();
  const { show, dialog } = useFollowUpDialogs(NOTHING);
  return (
    <div>
      <Button
        size="small"
        aria-label={t('followUps.followUpLabel', { text: from.text })}
        onClick={() => show({ do: 'log', from })}
      >
        {t('followUps.followUp')}
      </Button>
      {dialog}
    </div>
  );
}
