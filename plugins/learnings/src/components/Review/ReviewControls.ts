import type {
  Known,
  ParseWarning,
} from '@conference-learnings/plugin-learnings-common';
import type { Review, ReviewAction } from '../../review';

/** What the pane of the review is given by the page that holds the text. */
export interface ReviewControls {
  review: Review;
  /** The Markdown that it was read from. */
  body: string;
  /** One step that can be undone. */
  act(action: ReviewAction): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  /** The item that is pointed at, here or in the text, by its key. */
  activeKey: string | null;
  /** Pointing at an item, or at nothing. */
  onActive(key: string | null): void;
  /**
   * Counts up when somebody goes from a mark in the text to its item, which is
   * scrolled to. With `focus` it takes the focus too: a click leaves it in the text.
   */
  goTo: { key: string; count: number; focus: boolean } | null;
  /** The text is being read. */
  isBusy: boolean;
  readError: Error | null;
  warnings: readonly ParseWarning[];
  /** Reads the text now. */
  onRead(): void;
  /** Whether anything has been read, or was there before. */
  isEmpty: boolean;
  /** What other recaps say about its event and talks; undefined until asked. */
  known: Known | undefined;
  /** The keys of the talks that were asked about, where `known.talks` counts. */
  knownKeys: readonly string[];
  /** The teams that the writer may publish for. */
  teams: readonly string[];
}
