import { Compartment, StateEffect, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useLayoutEffect, useState } from 'react';

/**
 * Keeps an extension in the editor, and puts the next one in its place when it
 * changes: keep it in a memo.
 */
export function useExtension(view: EditorView | null, extension: Extension) {
  const [compartment] = useState(() => new Compartment());
  useLayoutEffect(() => {
    view?.dispatch({
      effects: compartment.get(view.state)
        ? compartment.reconfigure(extension)
        : StateEffect.appendConfig.of(compartment.of(extension)),
    });
  }, [view, compartment, extension]);
}
