import {
  Vocabulary,
  type VocabularyAdditions,
} from '@conference-learnings/recap-parser';

/** What comes with the parser, and what an adopter adds to it, later ones on top. */
export const vocabularyOf = (additions: VocabularyAdditions[]): Vocabulary =>
  additions.reduce((known, more) => known.with(more), Vocabulary.builtIn);
