import { readCursor } from '../store/cursor';
import { readPageOf, type PageRequest } from '../store/page';
import { visiblePage } from './visiblePage';

const LIST = 'letters';

/** A list of the letters of a word, of which capitals may not be shown. */
const lettersOf = (word: string) => {
  const rows = [...word].map((letter, at) => ({
    sort: letter,
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  }));
  const read = async (request: PageRequest) => {
    const after = readCursor(LIST, request.cursor);
    const start = after ? rows.findIndex(({ id }) => id === after.id) + 1 : 0;
    return readPageOf(
      rows.slice(start, start + request.limit + 1),
      { list: LIST },
      request,
      row => row,
      ({ sort }) => sort,
    );
  };
  const show = async (letters: string[]) =>
    letters.map(letter => (letter === letter.toLowerCase() ? letter : null));
  return (limit: number, cursor?: string) =>
    visiblePage({ limit, cursor }, read, show);
};

/** What stands on each page, and where each cursor stands. */
async function pagesOf(word: string, limit: number) {
  const list = lettersOf(word);
  const pages: string[] = [];
  const cursors: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await list(limit, cursor);
    pages.push(items.join(''));
    cursor = pageInfo.nextCursor;
    if (cursor) cursors.push(readCursor(LIST, cursor)?.sort);
  } while (cursor);
  return { pages, cursors };
}

describe('A page of what its reader may see', () => {
  it.each([
    ['', 2, ['']],
    ['abcd', 2, ['ab', 'cd']],
    ['abXXcde', 2, ['ab', 'cd', 'e']],
    ['XXXX', 2, ['']],
    [`${'X'.repeat(500)}ab${'X'.repeat(500)}c`, 2, ['ab', 'c']],
    ['aXbXcXdXeX', 3, ['abc', 'de']],
  ])(
    'of %s is full, with no gap and nothing twice',
    async (word, limit, want) => {
      const { pages, cursors } = await pagesOf(word, limit);
      expect(pages).toEqual(want);
      // Where a page ends in what is hidden, its cursor says nothing of that.
      expect(cursors).not.toContain('X');
    },
  );

  it('may be followed by an empty one where only hidden things are left', async () => {
    expect(await pagesOf('abXX', 2)).toEqual({
      pages: ['ab', ''],
      cursors: ['b'],
    });
  });
});
