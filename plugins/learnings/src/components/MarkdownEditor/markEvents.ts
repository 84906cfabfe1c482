import { EditorView, keymap } from '@codemirror/view';
import type { RefObject } from 'react';
import { markAt } from './marks';
import type { MarkdownEditorProps } from './types';

type Listeners = Pick<MarkdownEditorProps, 'onMarkClick' | 'onMarkHover'>;

const keyOf = (target: EventTarget | null) =>
  target instanceof Element
    ? target.closest('[data-mark]')?.getAttribute('data-mark') ?? null
    : null;

/** Tells of the mark that is under the mouse, clicked, or gone to with Alt+Enter. */
export function markEvents(listeners: RefObject<Listeners>) {
  let hovered: string | null = null;
  const hover = (key: string | null) => {
    if (key === hovered) return;
    hovered = key;
    listeners.current?.onMarkHover?.(key);
  };
  return [
    EditorView.domEventHandlers({
      mouseover: event => hover(keyOf(event.target)),
      mouseleave: () => hover(null),
      click: (event, view) => {
        const key = keyOf(event.target);
        // Whoever selects words wants the words.
        if (!key || !view.state.selection.main.empty) return;
        listeners.current?.onMarkClick?.(key);
      },
    }),
    keymap.of([
      {
        key: 'Alt-Enter',
        run: ({ state }) => {
          const key = markAt(state, state.selection.main.head);
          if (!key) return false;
          listeners.current?.onMarkClick?.(key);
          return true;
        },
      },
    ]),
  ];
}
