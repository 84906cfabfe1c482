import type { EditorState, Line, StateCommand } from '@codemirror/state';

/** What a line begins with: `#` of a heading, `>` of a quote, a bullet, a number. */
const HEADING = /^#{1,6}[ \t]+/;
const QUOTE = /^>[ \t]?/;
const BULLET = /^[-*+][ \t]+/;
const NUMBER = /^\d{1,9}[.)][ \t]+/;

function* selectedLines(state: EditorState): Generator<Line> {
  const seen = new Set<number>();
  for (const { from, to } of state.selection.ranges) {
    const last = state.doc.lineAt(to);
    // A selection that ends before the first character of a line leaves it out.
    const end = to > from && to === last.from ? last.number - 1 : last.number;
    for (let n = state.doc.lineAt(from).number; n <= end; n++) {
      if (seen.has(n)) continue;
      seen.add(n);
      yield state.doc.line(n);
    }
  }
}

/**
 * Changes what the selected lines begin with.
 *
 * @param replaced - the beginnings that go
 * @param next - the new beginning, given the old ones of all lines and the line's number among them
 */
const changeLines =
  (
    replaced: readonly RegExp[],
    next: (old: readonly string[], index: number) => string,
  ): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const all = [...selectedLines(state)];
    const lines = all.filter(line => line.text.trim() || all.length === 1);
    const begins = lines.map(({ text }) => {
      const indent = /^[ \t]*/.exec(text)![0].length;
      const rest = text.slice(indent);
      const old = replaced.map(one => one.exec(rest)?.[0]).find(Boolean) ?? '';
      return { indent, old };
    });
    const olds = begins.map(({ old }) => old);
    const changes = state.changes(
      lines.map(({ from }, index) => ({
        from: from + begins[index].indent,
        to: from + begins[index].indent + begins[index].old.length,
        insert: next(olds, index),
      })),
    );
    dispatch(
      state.update({
        changes,
        selection: state.selection.map(changes, 1),
        userEvent: 'input',
        scrollIntoView: true,
      }),
    );
    return true;
  };

/** Makes the lines such ones, or plain again where all of them are already. */
const toggleLines = (
  replaced: readonly RegExp[],
  own: RegExp,
  begin: (index: number) => string,
) =>
  changeLines(replaced, (old, index) =>
    old.every(one => own.test(one)) ? '' : begin(index),
  );

export const toggleQuote = toggleLines([QUOTE], QUOTE, () => '> ');

export const toggleBullets = toggleLines([BULLET, NUMBER], BULLET, () => '- ');

export const toggleNumbers = toggleLines(
  [BULLET, NUMBER],
  NUMBER,
  index => `${index + 1}. `,
);

/** From plain to a heading of the second level, to one of the third, to plain. */
export const cycleHeading = changeLines([HEADING], ([first]) => {
  const level = first.trim().length;
  if (level === 2) return '### ';
  return level > 2 ? '' : '## ';
});
