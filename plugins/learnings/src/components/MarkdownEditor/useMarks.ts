import type { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { afterLineEnds } from './lineEnds';
import { hoveredMark } from './markEvents';
import { marksIn, setActiveMark, setMarks } from './marks';
import { revealInEditor } from './revealInEditor';
import type { Mark, MarkdownEditorProps } from './types';

type Asked = Pick<MarkdownEditorProps, 'value' | 'marks' | 'activeKey'>;

const isSame = (one: Mark, other: Mark | undefined) =>
  one.start === other?.start && one.end === other.end;

/** Keeps the marks of the editor as the caller says, and shows the active one. */
export function useMarks(view: EditorView | null, asked: Asked) {
  const { value, marks, activeKey = null } = asked;
  const given = useRef<{ view: EditorView; marks: Map<string, Mark> }>();

  useEffect(() => {
    if (!view) return;
    const before =
      given.current?.view === view ? given.current.marks : undefined;
    given.current = { view, marks: new Map(marks.map(m => [m.key, m])) };
    const now = new Map(marksIn(view.state).map(place => [place.key, place]));
    const position = afterLineEnds(value);
    const placed = marks.flatMap(mark => {
      if (isSame(mark, before?.get(mark.key))) {
        const place = now.get(mark.key);
        return place ? [{ ...mark, ...place }] : [];
      }
      const { start, end } = mark;
      return [{ ...mark, start: position(start), end: position(end) }];
    });
    view.dispatch({ effects: setMarks.of(placed) });
    // A new text alone moves the marks by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, marks]);

  useEffect(() => {
    if (!view) return;
    view.dispatch({ effects: setActiveMark.of(activeKey) });
    if (activeKey === hoveredMark(view)) return;
    const place = marksIn(view.state).find(({ key }) => key === activeKey);
    if (place) revealInEditor(view, place.start);
  }, [view, activeKey]);
}
