import { ChangeSet } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { afterLineEnds, asLines } from './lineEnds';
import { hoveredMark } from './markEvents';
import { marksIn, setActiveMark, setMarks } from './marks';
import { revealInEditor } from './revealInEditor';
import { textChange } from './textChange';
import type { Mark, MarkdownEditorProps } from './types';

type Asked = Pick<MarkdownEditorProps, 'value' | 'marks' | 'activeKey'>;

const isSame = (one: Mark, other: Mark | undefined) =>
  one.start === other?.start && one.end === other.end;

/**
 * Where positions in a text stand in the editor, which may be some letters
 * ahead of it. The side is that to which a place between new letters goes.
 */
function placeIn(view: EditorView, text: string) {
  const position = afterLineEnds(text);
  const before = asLines(text);
  const now = view.state.doc.toString();
  if (before === now) return position;
  const changes = ChangeSet.of(textChange(before, now), before.length);
  return (at: number, side: number) => changes.mapPos(position(at), side);
}

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
    const position = placeIn(view, value);
    const placed = marks.flatMap(mark => {
      if (isSame(mark, before?.get(mark.key))) {
        const place = now.get(mark.key);
        return place ? [{ ...mark, ...place }] : [];
      }
      const { start, end } = mark;
      return [{ ...mark, start: position(start, 1), end: position(end, -1) }];
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
