/** What a page that leads to a recap tells it, in the history's state. */
export interface RecapPageState {
  justPublished?: boolean;
}

/** What the one who has just published brings along. */
export const PUBLISHED_STATE: RecapPageState = { justPublished: true };
