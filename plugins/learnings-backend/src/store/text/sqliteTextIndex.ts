import { indexedWords, type TextIndex } from './TextIndex';

const CHUNK = 200;

/** An FTS5 table that triggers keep in step with `learning_texts`. */
export function createSqliteTextIndex(): TextIndex {
  return {
    async index(tx, texts) {
      for (let at = 0; at < texts.length; at += CHUNK) {
        const chunk = texts.slice(at, at + CHUNK);
        await tx('learning_texts')
          .whereIn(
            'learning_id',
            chunk.map(({ learningId }) => learningId),
          )
          .delete();
        await tx('learning_texts').insert(
          chunk.map(({ learningId, text }) => ({
            learning_id: learningId,
            text: indexedWords(text).join(' '),
          })),
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
      const sought = words.map(word => `"${word}"*`).join(' ');
      query.whereIn(column, matching =>
        matching
          .from('learning_words')
          .join('learning_texts', 'learning_texts.row', 'learning_words.rowid')
          .select('learning_texts.learning_id')
          .whereRaw('learning_words MATCH ?', [sought]),
      );
    },
  };
}
