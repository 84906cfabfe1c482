import { parseRecap } from '../../parseRecap';

const read = (content: string, fileName?: string) =>
  parseRecap({ content, fileName });

describe('reading AsciiDoc', () => {
  it('knows a document by its markup, and takes title, authors, date and attributes from its header', () => {
    const recap = read(
      `= DjangoCon: what we saw
Ann Lee <ann@example.com>; Bo Ek
v1.0, 2019-04-20
:toc:
:conf: DjangoCon
:tags: python, django

We went to {conf} in https://example.org[Copenhagen,window=_blank] and saw *bold* _things_ and \`code\`.

== Talks

* one https://youtu.be/abcdefghijk[video]
** deeper

. first
+
attached
`,
      'a.txt',
    );
    expect(recap).toMatchObject({
      format: 'text',
      title: 'DjangoCon: what we saw',
      publishedDate: '2019-04-20',
      authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
      tags: ['python', 'django'],
    });
    expect(recap.body).toBe(
      '# DjangoCon: what we saw\n\nWe went to DjangoCon in [Copenhagen](https://example.org) and saw **bold** _things_ and `code`.\n\n## Talks\n\n- one [video](https://youtu.be/abcdefghijk)\n  - deeper\n\n1. first\n   attached\n',
    );
  });

  it('reads blocks and block macros, and includes nothing', () => {
    const { body } = read(
      'video::abcdefghijk[youtube]\n\nvideo::123456[vimeo]\n\nimage::crowd.png[The crowd,300]\n\nNOTE: Mind\nthe gap.\n\n[quote,Ann]\n____\nQuoted.\n____\n\n[source,go]\n----\ninclude::/etc/passwd[]\n----\n\ninclude::/etc/passwd[]\n\n////\nhidden\n////\n\n.Caption\n====\nInside.\n====\n\n++++\n<iframe src="https://player.vimeo.com/video/1"></iframe><script>alert(1)</script>\n++++\n',
      'a.adoc',
    );
    expect(body).toBe(
      '[Video](https://www.youtube.com/watch?v=abcdefghijk)\n\n[Video](https://vimeo.com/123456)\n\n![The crowd](crowd.png)\n\nMind\nthe gap.\n\n> Quoted.\n\n```\ninclude::/etc/passwd[]\n```\n\n**Caption**\n\nInside.\n\n[Video](https://player.vimeo.com/video/1)\n',
    );
  });

  it('reads tables with one cell and with all cells a line', () => {
    const { body } = read(
      '|===\n|Talk |Speaker\n\n|Flags |Ann Lee\n|Chaos\n|Bo Ek\n|===\n',
      'a.adoc',
    );
    expect(body.match(/^\|.*\|$/gm)?.map(row => row.split(/ *\| */))).toEqual([
      ['', 'Talk', 'Speaker', ''],
      ['', expect.stringMatching(/^-+$/), expect.stringMatching(/^-+$/), ''],
      ['', 'Flags', 'Ann Lee', ''],
      ['', 'Chaos', 'Bo Ek', ''],
    ]);
  });

  it('reads terms, footnotes, references and curved quotes', () => {
    expect(
      read(
        'Django 3.0:: async views\n\nSaid "`hello`"footnote:[Twice.] and see <<talks,the talks>>.\n',
        'a.adoc',
      ).body,
    ).toBe(
      '- Django 3.0: async views\n\nSaid “hello” (Twice.) and see the talks.\n',
    );
  });

  it.each([
    ['an open block', '----\nwords'],
    ['an open table', '|===\n|words'],
    ['an attribute that names itself', ':a: {a}\n\nwords {a}'],
    ['blocks within blocks', `${'====\n'.repeat(500)}words`],
  ])('survives %s', (_, content) => {
    expect(read(content, 'a.adoc').body).toMatch(/words/);
  });
});
