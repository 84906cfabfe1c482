import type {
  Draft,
  DraftWrite,
  RecapContent,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import {
  act,
  carryOver,
  EMPTY_REVIEW,
  historyOf,
  place,
  readReview,
  rebase,
  redo,
  renew,
  replace,
  reviewOf,
  step,
  undo,
  type DraftDocument,
  type History,
  type Range,
  type Review,
  type ReviewAction,
  type Understood,
} from '../../review';
import { asLines } from '../MarkdownEditor/lineEnds';

/** What a person has written and decided so far. */
export interface LogState {
  /** What came in from outside, unchanged. */
  source: RecapSource;
  /** The Markdown in the editor. */
  body: string;
  /** The source still has to become Markdown. */
  isRaw: boolean;
  review: History<Review>;
  /** What was understood last, to be proposed again after an undo. */
  understood: Understood | null;
  /** The text is read as it changes: not where it was published before. */
  reads: boolean;
  /** Something was changed here: it is worth saving. */
  touched: boolean;
}

/** Where the editor has moved the marks to, by the keys of their items. */
type Marks = ReadonlyMap<string, Range>;

export type LogAction =
  /** `typed`: it is no text from elsewhere, however long. */
  | { do: 'write'; body: string; typed?: boolean }
  | { do: 'import'; source: RecapSource }
  /** Where the text comes from that is about to be written. */
  | { do: 'originate'; source: RecapSource }
  | { do: 'act'; action: ReviewAction; marks: Marks }
  | { do: 'undo' | 'redo' }
  | { do: 'read' }
  /** `of`: the text that was read. */
  | { do: 'renew'; of: string; understood: Understood; marks: Marks }
  /** What was merged of this page's and of what somebody else wrote. */
  | { do: 'adopt'; document: DraftDocument; touched: boolean }
  /** What was merged of this page's and of what its own writer wrote before. */
  | { do: 'restore'; document: DraftDocument };

export const NO_SOURCE: RecapSource = {
  kind: 'pasted',
  name: null,
  content: '',
};

/** More than this at once, into nothing, came from elsewhere, in characters. */
const PASTED = 100;

const imported = (source: RecapSource) => ({
  source,
  body: asLines(source.content),
  isRaw: true,
  reads: true,
  touched: true,
});

function written(state: LogState, body: string, typed: boolean): LogState {
  if (body === state.body) return state;
  const isPasted =
    !typed &&
    !state.body.trim() &&
    body.length > PASTED &&
    !state.source.content;
  if (isPasted)
    return {
      ...state,
      ...imported({ kind: 'pasted', name: null, content: body }),
    };
  // An empty page forgets where its text came from.
  const source = body.trim() ? state.source : NO_SOURCE;
  return { ...state, body, source, isRaw: false, touched: true };
}

/** The present review with its anchors in place and with the last proposals. */
function settled(state: LogState, review: Review, marks?: Marks): Review {
  const placed = place(review, state.body, marks);
  return state.understood
    ? place(renew(placed, state.understood), state.body)
    : placed;
}

function renewed(
  state: LogState,
  action: Extract<LogAction, { do: 'renew' }>,
): LogState {
  const { of, understood, marks } = action;
  if (state.body !== of) return state;
  const read = state.isRaw
    ? { ...state, body: asLines(understood.body), isRaw: false }
    : state;
  const review = renew(
    place(read.review.present, read.body, state.isRaw ? undefined : marks),
    understood,
  );
  return {
    ...read,
    understood,
    review: replace(read.review, place(review, read.body)),
  };
}

const takenOver = ({ source, body, review }: DraftDocument) => ({
  source,
  body,
  isRaw: false,
  merged: place(review, body),
});

export function reduce(state: LogState, action: LogAction): LogState {
  const { review } = state;
  switch (action.do) {
    case 'write':
      return written(state, action.body, action.typed ?? false);
    case 'import':
      return { ...state, ...imported(action.source) };
    case 'originate':
      return { ...state, source: action.source };
    case 'act': {
      const placed = place(review.present, state.body, action.marks);
      const next = act(placed, action.action);
      return { ...state, review: step(review, next), touched: true };
    }
    case 'undo':
    case 'redo': {
      const moved = action.do === 'undo' ? undo(review) : redo(review);
      return {
        ...state,
        review: replace(moved, settled(state, moved.present)),
        touched: true,
      };
    }
    case 'read':
      return { ...state, reads: true };
    case 'renew':
      return renewed(state, action);
    case 'adopt': {
      const { merged, ...taken } = takenOver(action.document);
      // To undo is to take back what was done here and nobody else's work.
      const rebased = rebase(review, merged, one =>
        carryOver(one, review.present, merged),
      );
      return { ...state, ...taken, review: rebased, touched: action.touched };
    }
    case 'restore': {
      const { merged, ...taken } = takenOver(action.document);
      return {
        ...state,
        ...taken,
        review: step(review, merged),
        touched: true,
      };
    }
    default:
      return state;
  }
}

/** What a new page starts with. */
export interface LogStart {
  draft?: Draft;
  /** What the draft is a working copy of, as it is published. */
  recap?: RecapContent;
  /** An entity that a new text will concern. */
  entityRef?: string;
  /** The team that publishes unless its writer says otherwise. */
  team?: string;
}

/** Starts from a draft, a recap, or nothing but an entity that it concerns. */
export function startOf(start: LogStart): LogState {
  const { draft, recap, entityRef, team } = start;
  const review =
    readReview(draft?.review ?? null) ??
    (recap
      ? reviewOf(recap)
      : {
          ...EMPTY_REVIEW,
          details: { ...EMPTY_REVIEW.details, publishingTeam: team ?? null },
          settled: team ? (['publishingTeam'] as const) : [],
        });
  const linked =
    entityRef && !review.linked.includes(entityRef)
      ? [...review.linked, entityRef]
      : review.linked;
  return {
    source: draft?.source ?? NO_SOURCE,
    body: asLines(draft?.body ?? ''),
    isRaw: false,
    review: historyOf({ ...review, linked }),
    understood: null,
    reads: !recap,
    touched: false,
  };
}

/** All that is being written, without how it came about. */
export const documentOf = ({
  source,
  body,
  review,
}: LogState): DraftDocument => ({ source, body, review: review.present });

/** What is saved of it. */
export const writeOf = ({
  source,
  body,
  review,
}: DraftDocument): DraftWrite => ({
  title: review.details.title.slice(0, 500),
  source,
  body,
  review: { ...review },
});

/** A saved draft as a document; a working copy's review may be its recap's. */
export const documentOfDraft = (
  { source, body, review }: DraftWrite,
  recap?: RecapContent,
): DraftDocument => ({
  source,
  body: asLines(body),
  review: readReview(review) ?? (recap ? reviewOf(recap) : EMPTY_REVIEW),
});
