import type { Learning } from '@conference-learnings/plugin-learnings-common';
import { plainWords } from './plainWords';

/** Characters that still make a name, and not a reading. */
const LENGTH = 80;

/** What a learning is called where its whole text would be too much. */
export function shortName({ type, talk, text }: Learning): string {
  const name = (type === 'talkNote' && talk?.title) || plainWords(text) || text;
  return name.length <= LENGTH
    ? name
    : `${name.slice(0, LENGTH).replace(/\s+\S*$/, '')}…`;
}
