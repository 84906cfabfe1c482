import Typography from '@material-ui/core/Typography';
import { useLearningsTranslation } from '../../../translation';
import { usePersonName } from './usePersonName';

/** Says whom to ask where one may change nothing oneself. */
export function OnlyOwner(props: { ownerRef: string }) {
  const { t } = useLearningsTranslation();
  const person = usePersonName(props.ownerRef);
  return (
    <Typography variant="body2" color="textSecondary" role="status">
      {t('share.onlyOwner', { person })}
    </Typography>
  );
}
