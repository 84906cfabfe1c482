import Button, { type ButtonProps } from '@material-ui/core/Button';
import { lazy, Suspense, useRef, useState } from 'react';
import { useLearningsTranslation } from '../../translation';

const loadDialog = () => import('./QuickLogDialog');

// An entity's page loads it only for those who log something.
const QuickLogDialog = lazy(() =>
  loadDialog().then(m => ({ default: m.QuickLogDialog })),
);

/**
 * The buttons that open the dialog for one takeaway, and the dialog: `button`
 * stays where it is, `other` is one that goes once there is something to show.
 */
export function useQuickLogOpening(
  entityRef: string,
  look: Pick<ButtonProps, 'size' | 'variant'>,
) {
  const { t } = useLearningsTranslation();
  const [state, setState] = useState<'closed' | 'open' | 'closing'>('closed');
  const lasting = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement | null>(null);

  const opening: ButtonProps = {
    color: 'primary',
    onMouseEnter: loadDialog,
    onFocus: loadDialog,
    onClick: event => {
      opener.current = event.currentTarget;
      setState('open');
    },
  };
  const onExited = () => {
    setState('closed');
    const back = opener.current?.isConnected ? opener.current : lasting.current;
    back?.focus();
  };
  return {
    button: (
      <Button variant="contained" {...look} {...opening} ref={lasting}>
        {t('quick.open')}
      </Button>
    ),
    other: (
      <Button variant="outlined" {...look} {...opening}>
        {t('card.emptyAction')}
      </Button>
    ),
    dialog: state !== 'closed' && (
      <Suspense fallback={null}>
        <QuickLogDialog
          entityRef={entityRef}
          open={state === 'open'}
          onClose={() => setState('closing')}
          onExited={onExited}
        />
      </Suspense>
    ),
  };
}
