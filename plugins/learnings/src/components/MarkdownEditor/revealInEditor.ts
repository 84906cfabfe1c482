import type { EditorView } from '@codemirror/view';

/**
 * Scrolls the text, and not the page around it, until this position shows: what
 * was pointed at beside the text stays under the mouse.
 */
export function revealInEditor(view: EditorView, position: number) {
  const { scrollDOM } = view;
  const reveal = () => {
    const { top, bottom } = view.lineBlockAt(position);
    const { scrollTop, clientHeight } = scrollDOM;
    if (top >= scrollTop && bottom <= scrollTop + clientHeight) return;
    scrollDOM.scrollTop = Math.max(0, top - clientHeight / 3);
  };
  reveal();
  // The heights of lines that were never drawn are guesses until they are.
  view.requestMeasure({ read: () => null, write: reveal });
}
