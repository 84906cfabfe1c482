import { parseRecap } from '../parseRecap';
import { findPersonNames, isPersonName } from './personNames';

const read = (content: string) => parseRecap({ content, fileName: 'a.md' });
const names = (people: { name: string }[]) => people.map(({ name }) => name);

describe('authors', () => {
  it.each([
    ['---\nauthor: Ann Lee <ann@example.org>\n---\nText.', ['Ann Lee']],
    ['---\nby: ["@ann", "Bo Ek"]\n---\nText.', ['ann', 'Bo Ek']],
    ['---\nauthors:\n  - name: Ann Lee\n---\nText.', ['Ann Lee']],
    ['---\nauthor: admin\n---\nText.', []],
    [
      '# T\n\n*Posted on 4 July 2023 by Ines Almeida*\n\nText.',
      ['Ines Almeida'],
    ],
    [
      '# T\n\n*by Callum Featherstonhaugh*\n\nText.',
      ['Callum Featherstonhaugh'],
    ],
    [
      '# T\n\n*By Ann Lee and Bo Ek on May 3, 2019*\n\nText.',
      ['Ann Lee', 'Bo Ek'],
    ],
    ['Text.\n\nMore text.\n\n— Ann Lee', ['Ann Lee']],
    [
      '# T\n\nby [@kees-janvl](https://example.org/@kees-janvl)\n\nText.',
      ['kees-janvl'],
    ],
    [
      '# T\n\nOur group\nCompiled by Ann Lee with notes from Bo Ek\nApril 8, 2019\n\nText.',
      ['Ann Lee', 'Bo Ek'],
    ],
    [
      '# T\n\nAnn Lee and Bo Ek, team data\n20 December 2018\n\nText.',
      ['Ann Lee', 'Bo Ek'],
    ],
    ['# T\n\nAnn Lee gave a talk on\n20 December 2018.\n\nText.', []],
    ['Text.', []],
  ])('of %j', (content, expected) => {
    expect(names(read(content).authors)).toEqual(expected);
  });
});

describe('the date', () => {
  it.each([
    ['# T\n\nAnn Lee, team data\n20 December 2018\n\nText.', '2018-12-20'],
    ['# T\n\nPosted on Monday, May 3, 2021\n\nText.', '2021-05-03'],
    ['# T\n\n3–5 May 2021\n\nText.', null],
    ['# T\n\nWe flew on 3 May 2021.\n\nText.', null],
  ])('of publication in the head of %j', (content, expected) => {
    expect(read(content).publishedDate).toBe(expected);
  });
});

describe('contributors', () => {
  it('are those whose names head sections in which they speak', () => {
    const { contributors } = read(
      'Meet Ann and Bo!\n\n### Ann:\n\nI liked the keynote.\n\n### Bo:\n\nMy favourite was Envoy.\n\n### Thanks!\n\nWe thank you.',
    );
    expect(names(contributors)).toEqual(['Ann', 'Bo']);
  });

  it('get the full name that their section gives', () => {
    const { contributors } = read(
      '## Annie on GitOps\n\n![](a.jpg)\n\nAnn Lee, Engineer at Acme\n\nI loved it.\n\n## Bo Ek on databases\n\nI did not.',
    );
    expect(names(contributors)).toEqual(['Ann Lee', 'Bo Ek']);
  });

  it('are those by whom a heading says its notes are', () => {
    expect(
      names(
        read(
          '# T\n\n## Web\n\nI liked it.\n\n## Operations (notes by Raj Pillai)\n\nI carry the pager.',
        ).contributors,
      ),
    ).toEqual(['Raj Pillai']);
  });

  it('may answer behind their bold names', () => {
    const { contributors, takeaways } = read(
      '**Ann Lee:** I learned that we should always test backups of etcd before we upgrade clusters.\n\n**Bo Ek:** I agree with my colleague.',
    );
    expect(names(contributors)).toEqual(['Ann Lee', 'Bo Ek']);
    expect(takeaways.map(({ contributor }) => contributor)).toEqual([0]);
  });

  it('are neither topics nor technologies nor speakers', () => {
    const { contributors } = read(
      '## Prometheus\n\nI saw it.\n\n## Linkerd\n\nI saw it too.\n\n## Handling Complexity\n\nI think so.\n\n## Testing\n\nMy view.',
    );
    expect(contributors).toEqual([]);
  });
});

describe('headings that look like names', () => {
  it('are people only where something else speaks for it', () => {
    const { contributors } = read(
      '## Two Households, Both Alike\n\nI liked it.\n\n## Verdict\n\nI will come again.',
    );
    expect(contributors).toEqual([]);
  });
});

describe('names of people', () => {
  it.each([
    'Ann Lee',
    'Carina C. Zona',
    'Ayelet de-Roos',
    'Guido van Rossum',
    'Charity Majors',
    'Will Stevens',
    'Conor O’Brien',
    'José Valim',
    'Henning Jacobs',
  ])('are seen in %j', name => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each([
    'Aqua Security',
    'New Relic',
    'Salt Lake City',
    'Service Mesh',
    'Handling Complexity',
    'The Future',
    'Kubernetes Operators',
    'Deep Dive',
    'ann lee',
    'Ann',
    'CNCF TOC',
    'Red Hat',
  ])('are not seen in %j', name => {
    expect(isPersonName(name)).toBe(false);
  });

  it('are found within sentences', () => {
    const text =
      "Red Hat’s Rob Szumski met Ann Lee's friend Bo Ek (Acme Labs) in New York.";
    expect(findPersonNames(text).map(({ name }) => name)).toEqual([
      'Rob Szumski',
      'Ann Lee',
      'Bo Ek',
    ]);
    for (const { name, start, end } of findPersonNames(text))
      expect(text.slice(start, end)).toBe(name);
  });
});
