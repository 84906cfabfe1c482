import Button from '@material-ui/core/Button';
import { lazy, Suspense, useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import type { MoveStageProps } from './MoveStageDialog';

const MoveStageDialog = lazy(() =>
  import('./MoveStageDialog').then(m => ({ default: m.MoveStageDialog })),
);

/** Opens the dialog that moves a technology to another stage. */
export function MoveStageButton(
  props: Omit<MoveStageProps, 'open' | 'onClose'> & {
    /** Where several stand on one page. */
    label?: string;
    /** What stands on it, where that is more than what it does. */
    text?: string;
    isMain?: boolean;
    /** There is nothing to open any more; what is open stays. */
    isGone?: boolean;
  },
) {
  const { label, text, isMain, isGone, ...move } = props;
  const { t } = useLearningsTranslation();
  const [shown, setShown] = useState({ open: false, number: 0 });
  return (
    <>
      {!isGone && (
        <Button
          size={isMain ? 'medium' : 'small'}
          variant={isMain ? 'contained' : 'text'}
          color={isMain ? 'primary' : 'default'}
          aria-label={label}
          onClick={() =>
            setShown(former => ({ open: true, number: former.number + 1 }))
          }
        >
          {text ?? (move.corrects ? t('move.correctButton') : t('move.button'))}
        </Button>
      )}
      {shown.number > 0 && (
        <Suspense fallback={null}>
          <MoveStageDialog
            key={shown.number}
            {...move}
            open={shown.open}
            onClose={() => setShown(former => ({ ...former, open: false }))}
          />
        </Suspense>
      )}
    </>
  );
}
