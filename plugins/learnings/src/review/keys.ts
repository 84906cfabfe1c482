/** What the event is called where everything else has a key. */
export const EVENT_KEY = 'event';

/** An item may be marked in several places; the first mark has its key. */
export const markKey = (itemKey: string, at: number) =>
  at === 0 ? itemKey : `${itemKey}~${at}`;

/** The key of the mark that holds all that is said about a talk. */
export const noteKey = (talkKey: string) => `${talkKey}~note`;

/** The key of the item that a mark belongs to. */
export const itemKeyOf = (key: string) => key.split('~')[0];
