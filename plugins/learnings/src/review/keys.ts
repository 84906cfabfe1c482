/** What the mark of the event is called; every other one has its item's key. */
export const EVENT_KEY = 'event';

/** The key of the mark that holds all that is said about a talk. */
export const noteKey = (talkKey: string) => `${talkKey}/note`;
