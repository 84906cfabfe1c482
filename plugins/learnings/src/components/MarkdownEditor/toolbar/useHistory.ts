import { redoDepth, undoDepth } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { useMemo, useState } from 'react';
import { useExtension } from '../useExtension';

/** Whether there is something to undo and to redo. */
export function useHistory(view: EditorView | null) {
  const [undo, setUndo] = useState(false);
  const [redo, setRedo] = useState(false);
  const extension = useMemo(
    () =>
      EditorView.updateListener.of(({ state }) => {
        setUndo(undoDepth(state) > 0);
        setRedo(redoDepth(state) > 0);
      }),
    [],
  );
  useExtension(view, extension);
  return { undo, redo };
}
