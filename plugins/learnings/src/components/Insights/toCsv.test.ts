import Papa from 'papaparse';
import { toCsv } from './toCsv';

describe('A table as CSV', () => {
  it('has a line for the names of its columns, and one for each row', () => {
    expect(toCsv(['Event', 'Talks'], [['KubeCon, Europe “19"', 3]])).toBe(
      '\uFEFFEvent,Talks\r\n"KubeCon, Europe “19""",3\r\n',
    );
  });

  it.each([
    '=HYPERLINK("https://evil.example.com")',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '=1+1\nand more',
    '＝1',
  ])('runs no formula that somebody wrote: %j', words => {
    const { data } = Papa.parse<string[]>(toCsv(['Event'], [[words]]).slice(1));
    expect(data[1]).toEqual([`'${words}`]);
  });

  it('leaves numbers and what is no formula as they are', () => {
    expect(toCsv(['a', 'b'], [['KubeCon 2019 = Barcelona', -1]])).toBe(
      '\uFEFFa,b\r\nKubeCon 2019 = Barcelona,-1\r\n',
    );
  });
});
