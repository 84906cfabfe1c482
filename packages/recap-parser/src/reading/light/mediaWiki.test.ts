import { parseRecap } from '../../parseRecap';

const read = (content: string, fileName?: string) =>
  parseRecap({ content, fileName });

describe('reading MediaWiki', () => {
  it('knows a page by its markup, whatever it is called', () => {
    const recap = read(
      `= DevOpsDays Ghent 2019 =
__TOC__
We went to '''DevOpsDays''' with [https://puppet.com Puppet ''people'']. See [[Team/Platform|our team]].<ref>And others</ref>

== Talks ==
* one [https://youtu.be/abcdefghijk video]
** deeper
# first
[[Category:Trips]]
`,
      'a.txt',
    );
    expect(recap).toMatchObject({
      format: 'text',
      title: 'DevOpsDays Ghent 2019',
      tags: ['Trips'],
    });
    expect(recap.body).toBe(
      '# DevOpsDays Ghent 2019\n\nWe went to **DevOpsDays** with [Puppet _people_](https://puppet.com). See our team. (And others)\n\n## Talks\n\n- one [video](https://youtu.be/abcdefghijk)\n  - deeper\n\n1. first\n',
    );
  });

  it('reads tables in both of their forms', () => {
    const { body } = read(
      '{| class="wikitable"\n|+ What we saw\n! Talk !! Speaker\n|-\n| Flags || style="x" | Ann Lee\n|-\n| Chaos\n| [https://example.org Bo Ek]\n|}\nBehind it.\n',
      'a.wiki',
    );
    expect(body).toContain('What we saw\n\n| Talk ');
    expect(body.match(/^\|.*\|$/gm)?.map(row => row.split(/ *\| */))).toEqual([
      ['', 'Talk', 'Speaker', ''],
      ['', expect.stringMatching(/^-+$/), expect.stringMatching(/^-+$/), ''],
      ['', 'Flags', 'Ann Lee', ''],
      ['', 'Chaos', '[Bo Ek](https://example.org)', ''],
    ]);
    expect(body).toContain('Behind it.');
  });

  it('links videos, keeps pictures as places and the words of templates', () => {
    const { body } = read(
      '{{youtube|abcdefghijk}}\n<youtube>bbbbbbbbbbb</youtube>\n{{#ev:vimeo|123456}}\n\n[[File:Our booth.png|thumb|The booth]]\n\n{{note|mind the gap}}\n\n pre  formatted\n<pre>\ncode\n</pre>\n',
      'a.wiki',
    );
    expect(body).toBe(
      '[Video](https://www.youtube.com/watch?v=abcdefghijk)\n\n[Video](https://www.youtube.com/watch?v=bbbbbbbbbbb)\n\n[Video](https://vimeo.com/123456)\n\n![The booth](Our_booth.png)\n\nmind the gap\n\n```\npre  formatted\n```\n\n```\ncode\n```\n',
    );
  });

  it.each([
    ['an open table', '{| class="x"\n| cell'],
    ['an open block', '<pre>\nwords'],
    ['an open comment', 'words <!-- more'],
    ['an open template', 'words {{note|more'],
  ])('survives %s', (_, content) => {
    expect(read(content, 'a.wiki').body).toMatch(/cell|words/);
  });
});
