export {
  createPhraseMatcher,
  type Phrase,
  type PhraseMatch,
  type PhraseMatcher,
} from './phrases/createPhraseMatcher';
export { normaliseTitle } from './normaliseTitle';
export {
  technologiesNamed,
  type NamedTechnology,
} from './technologies/technologiesNamed';
export { videoOf, type Video } from './videoOf';
export type * from './types';
export { parseRecap } from './parseRecap';
export {
  Vocabulary,
  type TechnologyAddition,
  type VocabularyAdditions,
} from './vocabulary/Vocabulary';
export {
  checkVocabulary,
  readVocabularyFile,
  VocabularyError,
  type VocabularyFileType,
} from './vocabulary/readVocabularyFile';
export { RecapInputError, type RecapInputErrorCode } from './RecapInputError';
export { decode, MAX_RECAP_BYTES, type Decoded } from './reading/decode';
export { RECAP_SUFFIXES } from './reading/detectFormat';
