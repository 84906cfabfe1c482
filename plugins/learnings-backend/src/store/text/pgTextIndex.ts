import { CHUNK } from '../chunk';
import { indexedWords, type TextIndex } from './TextIndex';

/** A `tsvector` with a GIN index. */
export function createPgTextIndex(): TextIndex {
  return {
    async index(tx, texts) {
      for (let at = 0; at < texts.length; at += CHUNK) {
        const chunk = texts.slice(at, at + CHUNK);
        const rows = chunk.map(() => '(?, array_to_tsvector(?::text[]))');
        await tx.raw(
          `INSERT INTO learning_texts (learning_id, words) VALUES ${rows.join(
            ', ',
          )}
           ON CONFLICT (learning_id) DO UPDATE SET words = excluded.words`,
          chunk.flatMap(({ learningId, text }) => [
            learningId,
            indexedWords(text),
          ]),
        );
      }
    },

    async remove(tx, recapId) {
      await tx('learning_texts')
        .whereIn(
          'learning_id',
          tx('learnings').select('id').where('recap_id', recapId),
        )
        .delete();
    },

    filter(query, column, words) {
      // Words are letters and digits only, so none ends its quotes.
      const sought = words.map(word => `'${word}':*`).join(' & ');
      query.whereIn(column, matching =>
        matching
          .from('learning_texts')
          .select('learning_id')
          .whereRaw(`words @@ ?::tsquery`, [sought]),
      );
    },
  };
}
