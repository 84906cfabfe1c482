import { parseRecap } from '../parseRecap';

const read = (content: string | Uint8Array, fileName?: string) =>
  parseRecap({ content, fileName });

describe('reading Markdown', () => {
  it('keeps a body without raw HTML byte for byte', () => {
    const body =
      '# Notes\r\n\r\n* one\n+ two\n\n__bold__ and \\*escaped\\*, a [link][x].\n\n[x]: https://example.org\n\n\n```\n<b>code</b>\n```\n';
    expect(read(body, 'notes.md').body).toBe(body);
    expect(read(`---\ntitle: T\n---\n${body}`, 'notes.md').body).toBe(body);
  });

  it('turns players into links and leaves the rest as it was written', () => {
    const { body } = read(
      'A *star* stays.\n\n<div style="x"><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe></div>\n\n* as is\n',
      'a.md',
    );
    expect(body).toBe(
      'A *star* stays.\n\n[Video](https://www.youtube.com/embed/abcdefghijk)\n\n* as is\n',
    );
  });

  it('keeps the title of a player', () => {
    const { body } = read(
      '<iframe title="How to fail" src="https://player.vimeo.com/video/123456"></iframe>\n',
      'a.md',
    );
    expect(body).toContain(
      '[How to fail](https://player.vimeo.com/video/123456)',
    );
  });

  it('reads shortcodes of Hugo and Jekyll', () => {
    const { body } = read(
      'Watch:\n\n{{< youtube abcdefghijk >}}\n\n{{% vimeo id="123456" %}}\n\n{% youtube bbbbbbbbbbb %}\n\n{{< figure src="/a.png" alt="Crowd" >}}\n\n{{< note >}}Keep me{{< /note >}}\n\nIn code `{{< youtube x >}}` stays.\n',
      'a.md',
    );
    expect(body).toContain(
      '[Video](<https://www.youtube.com/watch?v=abcdefghijk>)',
    );
    expect(body).toContain('[Video](<https://vimeo.com/123456>)');
    expect(body).toContain('watch?v=bbbbbbbbbbb');
    expect(body).toContain('![Crowd](</a.png>)');
    expect(body).toContain('Keep me');
    expect(body).toContain('`{{< youtube x >}}`');
  });

  it('leaves out scripts, handlers and links that run code', () => {
    const { body } = read(
      'x <script>alert(1)</script><img src=a.png onerror=alert(2)> <a href="javascript:alert(3)">words</a>\n\n<svg onload=alert(4)></svg>\n',
      'a.md',
    );
    expect(body).not.toMatch(/alert|script/);
    expect(body).toContain('words');
    expect(body).toContain('![](a.png)');
  });

  it('finds the targets of reference links within blocks that hold HTML', () => {
    const { body } = read(
      'See <em>the</em> [talk][t].\n\n[t]: https://example.org/talk\n',
      'a.md',
    );
    expect(body).toContain('[talk](https://example.org/talk)');
  });
});

describe('reading HTML', () => {
  const page = `<!doctype html><html><head><title>My KubeCon | Ann's blog</title>
    <meta name="author" content="Ann Lee"><meta property="article:published_time" content="2019-06-01T10:00:00Z">
    <meta name="description" content="What I saw"></head>
    <body><nav><a href="/">Home</a></nav><header><h1>Ann's blog</h1></header>
    <article><header><h1>My KubeCon</h1><time datetime="2019-06-01">June 1</time></header>
    <p>First paragraph about <a href="https://linkerd.io">Linkerd</a>.</p>
    <figure><img src="/a.jpg" alt="Me"><figcaption>Ann Lee, Acme</figcaption></figure>
    <ul><li>One</li><li>Two</li></ul><aside>Subscribe!</aside></article>
    <footer>All rights reserved</footer><script>track()</script></body></html>`;

  it('takes the text of a page, and neither navigation nor footer', () => {
    const { body, format } = read(page);
    expect(format).toBe('html');
    expect(body).toContain(
      'First paragraph about [Linkerd](https://linkerd.io).',
    );
    expect(body).toContain('![Me](/a.jpg)');
    expect(body).toContain('Ann Lee, Acme');
    expect(body).toContain('- One\n- Two');
    expect(body).not.toMatch(/Home|rights|Subscribe|track/);
  });

  it('takes title, author, date and summary from the head', () => {
    expect(read(page)).toMatchObject({
      title: 'My KubeCon',
      publishedDate: '2019-06-01',
      summary: 'What I saw',
      authors: [{ name: 'Ann Lee' }],
    });
  });

  it('reads a page without main or article by where its text is', () => {
    const text = 'A long sentence about the conference. '.repeat(20);
    const { body } = read(
      `<html><body><div id="sidebar"><p>Old posts</p></div><div class="wrap"><div><h2>Day 1</h2><p>${text}</p></div></div></body></html>`,
    );
    expect(body).toContain('## Day 1');
    expect(body).toContain(text.trim());
    expect(body).not.toContain('Old posts');
  });

  it('reads front matter in front of HTML', () => {
    const recap = read(
      '---\ntitle: "T"\nauthor: Acme\n---\n<h2>Hi</h2><p>There</p><p>More</p>',
      'a.html',
    );
    expect(recap).toMatchObject({ format: 'html', title: 'T' });
    expect(recap.body).toBe('## Hi\n\nThere\n\nMore\n');
  });
});

describe('reading plain text', () => {
  it('makes headings of title-like lines and lists of bullets, and escapes what would be markup', () => {
    const { body, title, format } = read(
      'GopherCon 2019\n\nI saw *many* things_here and 1 < 2.\n\nDay 1\n\n• One thing\n• Another\n\nThe end of it.\n',
      'a.txt',
    );
    expect(format).toBe('text');
    expect(title).toBe('GopherCon 2019');
    expect(body).toBe(
      '# GopherCon 2019\n\nI saw \\*many\\* things_here and 1 < 2.\n\n## Day 1\n\n- One thing\n- Another\n\nThe end of it.\n',
    );
  });

  it('takes long lines for paragraphs of their own', () => {
    const line = 'A sentence that goes on for a while in one line. '
      .repeat(5)
      .trim();
    const { body } = read(`${line}\n${line}\n`, 'a.txt');
    expect(body.trim().split('\n\n')).toHaveLength(2);
  });

  it('keeps bare URLs as links', () => {
    expect(
      read('Photos: https://example.org/a_b_c.\n', 'a.txt').body,
    ).toContain('<https://example.org/a_b_c>.');
  });
});

describe('reading other light markup', () => {
  it('reads Go present', () => {
    const recap = read(
      'Go at Foo\n20 Aug 2014\nTags: conference, foo\n\nAnn Lee\nann@example.org\n\n* Talks\n\nWe saw [[https://example.org/t][A talk]] and _many_things_.\n\n.image a.png\n\n** Sub\n\n- one\n- two\n',
      'a.txt',
    );
    expect(recap).toMatchObject({
      title: 'Go at Foo',
      publishedDate: '2014-08-20',
      tags: ['conference', 'foo'],
      authors: [{ name: 'Ann Lee' }],
    });
    expect(recap.body).toBe(
      '## Talks\n\nWe saw [A talk](https://example.org/t) and _many things_.\n\n![](a.png)\n\n### Sub\n\n- one\n- two\n',
    );
  });

  it('reads Org', () => {
    const recap = read(
      '#+TITLE: Foo report\n#+AUTHOR: Ann Lee\n#+DATE: <2019-11-04 Mon>\n\n* Day 1 :tag:\nWe heard *bold* words at [[https://example.org][a place]].\n\n#+BEGIN_SRC sh\nls\n#+END_SRC\n- one\n  - two\n',
      'a.txt',
    );
    expect(recap).toMatchObject({
      title: 'Foo report',
      publishedDate: '2019-11-04',
      authors: [{ name: 'Ann Lee' }],
    });
    expect(recap.body).toBe(
      '## Day 1\n\nWe heard **bold** words at [a place](https://example.org).\n\n```\nls\n```\n\n- one\n  - two\n',
    );
  });

  it('reads reStructuredText', () => {
    const recap = read(
      'Foo report\n==========\n\n:author: Ann Lee\n:date: 2012-03-20\n\nDay 1\n-----\n\nWe saw `a talk <https://example.org/t>`_ and `another`_ with ``code``.\n\n.. youtube:: abcdefghijk\n\n.. image:: a.png\n   :alt: Crowd\n\n* one\n* two\n\n.. _another: https://example.org/u\n',
      'a.txt',
    );
    expect(recap).toMatchObject({
      title: 'Foo report',
      publishedDate: '2012-03-20',
      authors: [{ name: 'Ann Lee' }],
    });
    expect(recap.body).toBe(
      '# Foo report\n\n## Day 1\n\nWe saw [a talk](https://example.org/t) and [another](https://example.org/u) with `code`.\n\n[Video](https://www.youtube.com/watch?v=abcdefghijk)\n\n![Crowd](a.png)\n\n- one\n- two\n',
    );
  });
});

describe('reading front matter', () => {
  it('keeps what Org and AsciiDoc have to do as boxes', () => {
    expect(
      read(
        '#+TITLE: Foo\n\n* Follow up\n** TODO Try Nix\n** TODO Leave Ant\n* Done\n- [X] tried it\n',
        'a.org',
      ).body,
    ).toBe(
      '## Follow up\n\n- [ ] Try Nix\n- [ ] Leave Ant\n\n## Done\n\n- [x] tried it\n',
    );
    expect(
      read('= Foo\n\n== Next\n\n* [ ] try Nix\n* [x] done\n', 'a.adoc').body,
    ).toContain('- [ ] try Nix\n- [x] done\n');
  });

  it('tells who spoke where an Org heading has it as a property', () => {
    const { body } = read(
      '#+TITLE: Foo report\n\n* Talks\n** DONE Solid pods\n:PROPERTIES:\n:SPEAKER: Ann Lee, Bo Ek\n:TRACK: Dev\n:END:\nA comparison.\n',
      'a.org',
    );
    expect(body).toBe(
      '## Talks\n\n### Solid pods\n\nBy Ann Lee, Bo Ek.\n\nA comparison.\n',
    );
  });

  it.each([
    [
      'YAML',
      '---\ntitle: T\nauthors: [Ann Lee, Bo Ek]\ndate: 2019-05-20 10:00:00\ntags: [a, b]\n---\nText.',
    ],
    [
      'TOML',
      '+++\ntitle = "T"\nauthors = ["Ann Lee", "Bo Ek"]\ndate = 2019-05-20T10:00:00Z\ntags = ["a", "b"]\n+++\nText.',
    ],
  ])('reads %s', (_, source) => {
    expect(read(source, 'a.md')).toMatchObject({
      title: 'T',
      publishedDate: '2019-05-20',
      authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
      tags: ['a', 'b'],
      body: 'Text.',
      warnings: [],
    });
  });

  it('keeps a broken block as code, tells so, and still reads its lines', () => {
    const recap = read(
      '---\ntitle: KubeCon: day 1\nauthor: Ann Lee\n---\nText.',
      'a.md',
    );
    expect(recap.title).toBe('KubeCon: day 1');
    expect(recap.body).toBe(
      '```yaml\ntitle: KubeCon: day 1\nauthor: Ann Lee\n```\n\nText.',
    );
    expect(recap.warnings).toEqual([
      expect.objectContaining({
        code: 'front-matter-broken',
        field: 'frontMatter',
      }),
    ]);
  });

  it('reads the header lines of Pelican and MultiMarkdown', () => {
    expect(
      read(
        'Title: T\nDate: 2018-11-02 08:30\nAuthor: Ann Lee\nTags: a, b\n\nText.',
        'a.md',
      ),
    ).toMatchObject({
      title: 'T',
      publishedDate: '2018-11-02',
      authors: [{ name: 'Ann Lee' }],
      tags: ['a', 'b'],
      body: 'Text.',
      frontMatter: { title: 'T' },
    });
  });

  it.each([
    'Subject: Re: Trip to Porto\nFrom: "Ann Lee" <ann@x.example>\nDate: Fri, 11 Apr 2025 17:02:11 +0100\nTo: all@x.example\n\nHi all,\n\ntext.',
    '---------- Forwarded message ---------\nFrom: Ann Lee <ann@x.example>\nDate: Fri, 11 Apr 2025 at 17:02\nSubject: Trip to Porto\nTo: all@x.example\n\n\nHi all,\n\ntext.',
  ])('reads the head of a mail: %j', mail => {
    expect(read(mail)).toMatchObject({
      title: 'Trip to Porto',
      publishedDate: '2025-04-11',
      authors: [{ name: 'Ann Lee' }],
      body: 'Hi all,\n\ntext.\n',
      frontMatter: { to: 'all@x.example' },
    });
  });

  it.each([
    'Where: Porto\nFrom: Lisbon\n\nText.',
    'To: do\nThis: that\n\nText.',
  ])('takes no other labels for the head of a mail: %j', text => {
    expect(read(text, 'a.md').body).toBe(text);
  });

  it('keeps plain text as it was typed', () => {
    const { body } = read(
      'notes\n\n- saves ~ 30% \n- no trace\n\nCheers,\nBo\n> On 26 Sep Ann wrote:\n> Have fun',
      'a.txt',
    );
    expect(body).toContain('- saves ~ 30%\n- no trace');
    expect(body).toContain('Bo\n\n> On 26 Sep Ann wrote:\n> Have fun');
  });

  it('takes no list of stars for headings', () => {
    const { body } = read(
      'FooCon report\n\nOpening\n-------\nFine.\n\nMiddle\n------\nFine.\n\nThings to do\n------------\n* one\n* two\n* three\n* four\n\nThe end.',
      'a.txt',
    );
    expect(body).toContain('# Things to do\n\n- one\n- two\n- three\n- four');
  });

  it('takes prose between two rules for text', () => {
    const source = '---\nJust words\n---\nText.';
    expect(read(source, 'a.md').body).toBe(source);
  });
});

describe('reading bytes', () => {
  it.each([
    ['\ufeff\ufeffText.', 'a.md'],
    ['<p>\ufeffText.</p>', 'a.html'],
    ['\ufeff\u0001Text of more than a few letters.', 'a.txt'],
    ['<p>Text &#5; and &#xfeff;</p>', 'a.html'],
    [`<p>Text${'\u0007'.repeat(4)}</p><!--${'a'.repeat(100)}-->`, 'a.html'],
  ])('makes a body of %j that can be read again', (content, fileName) => {
    const { body } = parseRecap({ content, fileName });
    expect(body).toContain('Text');
    expect(body.startsWith('\ufeff')).toBe(false);
    expect([...'\u0001\u0005\u0007'].some(it => body.includes(it))).toBe(false);
    expect(parseRecap({ content, fileName, body }).body).toBe(body);
  });

  it('replaces what is no UTF-8, and tells so', () => {
    const recap = read(Uint8Array.from([0x48, 0x69, 0x20, 0xff, 0x21]));
    expect(recap.body).toContain('Hi \ufffd!');
    expect(recap.warnings).toEqual([
      expect.objectContaining({ code: 'broken-characters' }),
    ]);
  });

  it('drops a byte order mark and reads UTF-16', () => {
    expect(read('\ufeff# Hi\n', 'a.md').body).toBe('# Hi\n');
    expect(
      read(new Uint8Array(Buffer.from('\ufeff# Hi\n', 'utf16le')), 'a.md').body,
    ).toBe('# Hi\n');
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n\t'],
    ['binary', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d])],
    ['binary', '\0'.repeat(1000)],
    ['too-large', 'a'.repeat(2 * 1_048_576 + 1)],
  ])('refuses %s input with advice', (code, content) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({
        name: 'RecapInputError',
        code,
        message: expect.stringMatching(/again|Split/),
      }),
    );
  });
});

describe('the title', () => {
  it.each([
    ['# Heading\n\nText.', undefined, 'Heading'],
    [
      'Some words without any heading at all.',
      'notes.md',
      'Some words without any heading at all.',
    ],
    ['![](a.png)', 'my-notes.md', 'my-notes'],
    ['![](a.png)', undefined, 'Untitled recap'],
  ])('of %j is found', (content, fileName, title) => {
    expect(read(content, fileName).title).toBe(title);
  });

  it('is the first heading of a text that is too long to be read, too', () => {
    const content = `# A very long week\n\n${'Heard again. '.repeat(60_000)}`;
    expect(parseRecap({ content }).title).toBe('A very long week');
  });
});

describe('reading a body that its author has changed', () => {
  const edited = (content: string, body: string, fileName?: string) =>
    parseRecap({ content, body, fileName });

  it('takes everything from the body, and from a Markdown file its front matter', () => {
    const body = '#+TITLE: my words\n\n* We saw Thanos\n\n<b>typed</b>\n';
    const recap = edited(
      '---\ntitle: PromCon notes\nauthor: Ann Lee\ntags: [metrics]\n---\n# Old\n\nWe saw Linkerd.\n',
      body,
      'notes.md',
    );
    expect(recap).toMatchObject({
      format: 'markdown',
      title: 'PromCon notes',
      tags: ['metrics'],
      body,
      frontMatter: { author: 'Ann Lee' },
      authors: [{ name: 'Ann Lee' }],
    });
    expect(recap.technologies.map(({ name }) => name)).toEqual(['Thanos']);
  });

  it('takes title, author and date from the head of a page', () => {
    const body = '## Keynote\n\nWe saw Thanos.\n';
    expect(
      edited(
        `<!doctype html><html><head><title>My KubeCon | Blog</title>
         <meta name="author" content="Ann Lee"><meta property="article:published_time" content="2019-06-01T10:00:00Z">
         </head><body><p>About Linkerd.</p></body></html>`,
        body,
      ),
    ).toMatchObject({
      format: 'markdown',
      title: 'My KubeCon',
      publishedDate: '2019-06-01',
      authors: [expect.objectContaining({ name: 'Ann Lee' })],
      body,
      technologies: [expect.objectContaining({ name: 'Thanos' })],
    });
  });

  it('takes the heading of the body where the original had its title in the text', () => {
    expect(edited('# Old\n\nText.\n', '# New\n\nText.\n').title).toBe('New');
  });

  it('reads a body alone, and refuses one of nothing', () => {
    const body = '# PromCon\n\nWe saw Thanos.\n';
    expect(edited('', body)).toMatchObject({ title: 'PromCon', body });
    expect(() => edited(' ', '\n')).toThrow('The document is empty');
  });

  it('lets its author remove all text', () => {
    expect(edited('---\ntitle: Notes\n---\nText.\n', '')).toMatchObject({
      title: 'Notes',
      body: '',
      talks: [],
      takeaways: [],
    });
  });

  it('keeps a body that is too intricate to be read as it is', () => {
    const body = `${'> '.repeat(100)}deep\n`;
    const recap = edited('Text.', body);
    expect(recap.body).toBe(body);
    expect(recap.warnings).toEqual([
      expect.objectContaining({
        code: 'intricate',
        message: expect.stringContaining('read line by line'),
      }),
    ]);
  });
});
