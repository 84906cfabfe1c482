import { readTextFile } from './readTextFile';

const file = (...bytes: number[]) => new File([new Uint8Array(bytes)], 'a.md');

describe('Reading a text file', () => {
  it.each([
    ['UTF-8', file(0xc3, 0xa9)],
    ['UTF-16 with the little end first', file(0xff, 0xfe, 0xe9, 0x00)],
    ['UTF-16 with the big end first', file(0xfe, 0xff, 0x00, 0xe9)],
    ['Windows-1252', file(0xe9)],
  ])('understands %s', async (_, written) => {
    await expect(readTextFile(written)).resolves.toEqual({ text: 'é' });
  });
});
