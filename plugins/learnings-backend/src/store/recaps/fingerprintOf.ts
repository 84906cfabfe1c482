import { createHash } from 'crypto';

/** Where a link or an image leads, behind its words. */
const TARGET = /\]\([^()\s]*(?:\s"[^"]*")?\)/gu;
const URL = /\bhttps?:\/\/[^\s<>)\]]+/giu;

/**
 * What two texts of the same words have in common: case, markup, addresses and
 * spaces do not count. Null where there are no words.
 */
export function fingerprintOf(body: string): string | null {
  const words = body
    .normalize('NFKC')
    .replace(TARGET, ']')
    .replace(URL, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words && createHash('sha256').update(words.join(' ')).digest('hex');
}
