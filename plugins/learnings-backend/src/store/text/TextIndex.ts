import type { Knex } from 'knex';
import { wellFormed } from '../values';

/** The words of one learning. */
export interface LearningText {
  learningId: string;
  text: string;
}

/** Finds learnings by their words. */
export interface TextIndex {
  /** Replaces what is known of these learnings. */
  index(tx: Knex, texts: LearningText[]): Promise<void>;
  /** Forgets every learning of a recap. */
  remove(tx: Knex, recapId: string): Promise<void>;
  /**
   * Narrows a query to learnings that hold every word, the words being
   * beginnings of longer ones.
   *
   * @param column - the column of the query that holds the learning's id
   */
  filter(query: Knex.QueryBuilder, column: string, words: string[]): void;
}

/**
 * Characters of a text that are indexed. PostgreSQL holds at most 1 MiB of
 * words and their places of one text; this many fit, whatever they are.
 */
const MAX_INDEXED = 200_000;

/** The part of a text that is indexed. */
export const indexed = (text: string): string =>
  wellFormed(text.slice(0, MAX_INDEXED));

const MAX_WORDS = 20;

/** The words that a person looks for; signs between them mean nothing. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, MAX_WORDS);
}
