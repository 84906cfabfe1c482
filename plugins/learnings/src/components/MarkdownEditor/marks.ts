import { invertedEffects } from '@codemirror/commands';
import {
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Range,
  type Transaction,
} from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Mark, MarkKind, MarkPlace } from './types';

interface Marks {
  all: DecorationSet;
  /** The outline around the active mark, empty where none is. */
  active: DecorationSet;
  activeKey: string | null;
}

/** The look that a kind shares with its family, null where it has none. */
const family: Record<MarkKind, string | null> = {
  note: null,
  event: 'understood',
  contributor: 'understood',
  talk: 'understood',
  takeaway: 'understood',
  technology: 'understood',
  entity: 'entity',
  followUp: 'followUp',
};

/** Replaces all marks. */
export const setMarks = StateEffect.define<readonly Mark[]>();

/** Lets one mark stand out, or none. */
export const setActiveMark = StateEffect.define<string | null>();

/** Puts marks back to where they stood before an edit that is undone. */
const restoreMarks = StateEffect.define<readonly Mark[]>({
  map: (marks, changes) =>
    marks.map(mark => ({
      ...mark,
      start: changes.mapPos(mark.start, 1),
      end: changes.mapPos(mark.end, -1),
    })),
});

function rangeOf(mark: Mark): Range<Decoration> {
  const look = family[mark.kind];
  const seen = look && {
    class: `cm-learning cm-learning-${look}`,
    attributes: { 'data-mark': mark.key },
  };
  return Decoration.mark({ ...seen, mark }).range(mark.start, mark.end);
}

/** Those that mark at least one character of a text of this length. */
const rangesIn = (marks: readonly Mark[], length: number) =>
  marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .map(rangeOf);

const outline = Decoration.mark({ class: 'cm-learning-active' });

function* marksOf(set: DecorationSet): Generator<Mark> {
  for (const cursor = set.iter(); cursor.value; cursor.next()) {
    const { key, kind }: Mark = cursor.value.spec.mark;
    yield { key, kind, start: cursor.from, end: cursor.to };
  }
}

function outlineOf(all: DecorationSet, activeKey: string | null) {
  if (activeKey === null) return Decoration.none;
  for (const { key, start, end } of marksOf(all)) {
    if (key === activeKey) return Decoration.set(outline.range(start, end));
  }
  return Decoration.none;
}

function update(marks: Marks, transaction: Transaction): Marks {
  let { all, active, activeKey } = marks;
  if (transaction.docChanged) {
    all = all.map(transaction.changes);
    active = active.map(transaction.changes);
  }
  let moved = false;
  for (const effect of transaction.effects) {
    if (effect.is(setMarks)) {
      const ranges = rangesIn(effect.value, transaction.newDoc.length);
      all = Decoration.set(ranges, true);
      moved = true;
    } else if (effect.is(restoreMarks)) {
      const keys = new Set(effect.value.map(({ key }) => key));
      all = all.update({
        filter: (_from, _to, { spec }) => !keys.has(spec.mark.key),
        add: rangesIn(effect.value, transaction.newDoc.length),
        sort: true,
      });
      moved = true;
    } else if (effect.is(setActiveMark)) {
      activeKey = effect.value;
      moved = true;
    }
  }
  if (moved) active = outlineOf(all, activeKey);
  return { all, active, activeKey };
}

const field = StateField.define<Marks>({
  create: () => ({
    all: Decoration.none,
    active: Decoration.none,
    activeKey: null,
  }),
  update,
  provide: self => [
    EditorView.decorations.from(self, ({ active }) => active),
    EditorView.decorations.from(self, ({ all }) => all),
  ],
});

/** An undone deletion gives the marks back with the words. */
const undoable = invertedEffects.of(transaction => {
  if (!transaction.docChanged) return [];
  const { all } = transaction.startState.field(field);
  const touched = new Map<string, Mark>();
  transaction.changes.iterChangedRanges((from, to) => {
    if (from === to) return;
    all.between(from, to, (start, end, { spec }) => {
      touched.set(spec.mark.key, { ...spec.mark, start, end });
    });
  });
  return touched.size ? [restoreMarks.of([...touched.values()])] : [];
});

/** Marks that move with the words through every edit. */
export const marks: Extension = [field, undoable];

/** Where the marks stand now, in the order of the text. */
export function marksIn(state: EditorState): MarkPlace[] {
  return Array.from(marksOf(state.field(field).all), ({ key, start, end }) => ({
    key,
    start,
    end,
  }));
}

/** The innermost mark that is seen at a position. */
export function markAt(state: EditorState, position: number): string | null {
  let found: Mark | null = null;
  state.field(field).all.between(position, position, (start, end, { spec }) => {
    if (!family[(spec.mark as Mark).kind]) return;
    if (spec.mark.kind === 'note') return;
    if (found && found.end - found.start <= end - start) return;
    found = { ...spec.mark, start, end };
  });
  // TypeScript does not see what the callback assigns.
  return (found as Mark | null)?.key ?? null;
}
