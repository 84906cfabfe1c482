import type { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { marksIn, setActiveMark, setMarks } from './marks';
import { revealInEditor } from './revealInEditor';
import type { Mark, MarkdownEditorProps } from './types';

type Asked = Pick<MarkdownEditorProps, 'value' | 'marks' | 'activeKey'>;

const isSame = (one: Mark, other: Mark | undefined) =>
  one.start === other?.start && one.end === other.end;

/** Keeps the marks of the editor as the caller says, and shows the active one. */
export function useMarks(view: EditorView | null, asked: Asked) {
  const { value, marks, activeKey = null } = asked;
  const last = useRef({ view, value, marks: new Map<string, Mark>() });

  useEffect(() => {
    if (!view) return;
    const before = last.current.view === view ? last.current.marks : null;
    last.current = { view, value, marks: new Map(marks.map(m => [m.key, m])) };
    const now = new Map(marksIn(view.state).map(place => [place.key, place]));
    const placed = marks.flatMap(mark => {
      if (!isSame(mark, before?.get(mark.key))) return [mark];
      const place = now.get(mark.key);
      return place ? [{ ...mark, ...place }] : [];
    });
    view.dispatch({ effects: setMarks.of(placed) });
    // A new text alone moves the marks by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, marks]);

  useEffect(() => {
    if (!view) return;
    view.dispatch({ effects: setActiveMark.of(activeKey) });
    const place = marksIn(view.state).find(({ key }) => key === activeKey);
    if (place) revealInEditor(view, place.start);
  }, [view, activeKey]);
}
