import { stripVTControlCharacters } from 'node:util';

/** A text on one line, and nothing in it by which a document could steer the terminal. */
export function flat(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
