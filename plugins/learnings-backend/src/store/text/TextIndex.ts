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
 * words of one text; this many fit, whatever they are.
 */
const MAX_INDEXED = 200_000;

/** Longer ones are cut: nobody looks for them, and PostgreSQL refuses them. */
const MAX_WORD = 100;

const MAX_SOUGHT = 20;

/**
 * The words of a text, in lower case. Both databases get words and not texts,
 * so that they agree on what one is.
 */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(word => wellFormed(word.slice(0, MAX_WORD)));
}

/** The different words by which a text is found. */
export const indexedWords = (text: string): string[] => [
  ...new Set(wordsOf(text.slice(0, MAX_INDEXED))),
];

/** The words that a person looks for; signs between them mean nothing. */
export const soughtWords = (text: string): string[] =>
  wordsOf(text).slice(0, MAX_SOUGHT);
