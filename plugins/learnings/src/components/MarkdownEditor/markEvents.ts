import { EditorView, keymap } from '@codemirror/view';
import type { RefObject } from 'react';
import { markAt } from './marks';
import type { MarkdownEditorProps } from './types';

type Listeners = Pick<MarkdownEditorProps, 'onMarkClick' | 'onMarkHover'>;

const keyOf = (element: Element | null) =>
  element?.closest('[data-mark]')?.getAttribute('data-mark') ?? null;

const elementOf = (target: EventTarget | null) =>
  target instanceof Element ? target : null;

/** The mark under the mouse, null where there is none. */
export const hoveredMark = (view: EditorView): string | null =>
  keyOf(Array.from(view.contentDOM.querySelectorAll(':hover')).at(-1) ?? null);

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
      mouseover: event => hover(keyOf(elementOf(event.target))),
      mouseleave: () => hover(null),
      click: (event, view) => {
        const key = keyOf(elementOf(event.target));
        // Whoever selects words wants the words.
        if (!key || !view.state.selection.main.empty) return;
        listeners.current?.onMarkClick?.(key, false);
      },
    }),
    keymap.of([
      {
        key: 'Alt-Enter',
        run: ({ state }) => {
          const key = markAt(state, state.selection.main.head);
          if (!key) return false;
          listeners.current?.onMarkClick?.(key, true);
          return true;
        },
      },
    ]),
  ];
}
