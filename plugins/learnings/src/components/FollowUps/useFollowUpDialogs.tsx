import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Origin } from './FollowUpDialog';

const FollowUpDialog = lazy(() =>
  import('./FollowUpDialog').then(m => ({ default: m.FollowUpDialog })),
);
const CloseDialog = lazy(() =>
  import('./CloseDialog').then(m => ({ default: m.CloseDialog })),
);

type Shown =
  | { do: 'log'; from?: Origin }
  | { do: 'edit' | 'close'; followUp: FollowUp };

/**
 * The dialogs about follow-ups. They belong to the page: a line may leave it
 * while its dialog is open.
 */
export function useFollowUpDialogs(afterClose: (closed: FollowUp) => void) {
  const [shown, setShown] = useState<{
    what: Shown;
    open: boolean;
    /** Each opening begins with what is there then. */
    number: number;
  }>();
  const show = useCallback(
    (what: Shown) =>
      setShown(former => ({
        what,
        open: true,
        number: (former?.number ?? 0) + 1,
      })),
    [],
  );
  const hide = () => setShown(former => former && { ...former, open: false });

  const dialog = () => {
    if (!shown) return null;
    const { what, open, number } = shown;
    const common = { open, onClose: hide };
    if (what.do === 'close')
      return (
        <CloseDialog
          key={number}
          {...common}
          followUp={what.followUp}
          afterClose={afterClose}
        />
      );
    return what.do === 'log' ? (
      <FollowUpDialog key={number} {...common} from={what.from} />
    ) : (
      <FollowUpDialog key={number} {...common} followUp={what.followUp} />
    );
  };
  return { show, dialog: <Suspense fallback={null}>{dialog()}</Suspense> };
}
