import { Vocabulary } from './Vocabulary';

let current = Vocabulary.builtIn;

/**
 * Reads with a vocabulary. Reading is synchronous, so that nothing else can run
 * between; it spares each of the many small rules that ask for a name a
 * parameter that most of them would only hand on.
 */
export function withVocabulary<T>(vocabulary: Vocabulary, read: () => T): T {
  const before = current;
  current = vocabulary;
  try {
    return read();
  } finally {
    current = before;
  }
}

/** Something that is made of a vocabulary, once for each; gives that of the present one. */
export function ofVocabulary<T>(make: (vocabulary: Vocabulary) => T): () => T {
  const made = new WeakMap<Vocabulary, { value: T }>();
  return () => {
    const known = made.get(current) ?? { value: make(current) };
    made.set(current, known);
    return known.value;
  };
}
