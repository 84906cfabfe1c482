import { createContext, useContext } from 'react';
import type { Known } from '@conference-learnings/plugin-learnings-common';
import type { Review } from '../../../review';
import type { Edited } from './editing';

/** What the pane shows now. */
export interface Pane {
  review: Review;
  body: string;
  known: Known | undefined;
  knownKeys: readonly string[];
  /** The item that is pointed at. */
  activeKey: string | null;
  /** The item that the tab key leads to. */
  currentKey: string | null;
  /** Items whose form is open, by their keys. */
  edited: ReadonlyMap<string, Edited>;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('Must stand in a review');
  return pane;
}
