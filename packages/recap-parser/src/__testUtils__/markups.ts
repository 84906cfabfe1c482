/** How one markup writes what every recap is made of. */
export interface Markup {
  fileName: string | undefined;
  heading(level: number, text: string): string;
  paragraph(text: string): string;
  list(items: string[]): string;
  quote(text: string): string;
  table(rows: string[][]): string;
  code(text: string): string;
  link(text: string, url: string): string;
  strong(text: string): string;
  emphasis(text: string): string;
  video(url: string): string;
}

const lines = (items: string[], sign: string) =>
  items.map(item => `${sign}${item}`).join('\n');

const markdown: Markup = {
  fileName: 'recap.md',
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  paragraph: text => text,
  list: items => lines(items, '- '),
  quote: text => `> ${text}`,
  table: rows =>
    [rows[0], rows[0].map(() => '---'), ...rows.slice(1)]
      .map(cells => `| ${cells.join(' | ')} |`)
      .join('\n'),
  code: text => `\`\`\`yaml\n${text}\n\`\`\``,
  link: (text, url) => `[${text}](${url})`,
  strong: text => `**${text}**`,
  emphasis: text => `_${text}_`,
  video: url => `{{< youtube "${url}" >}}`,
};

const html: Markup = {
  fileName: 'recap.html',
  heading: (level, text) => `<h${level} id="s">${text}</h${level}>`,
  paragraph: text => `<p>${text}</p>`,
  list: items => `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`,
  quote: text => `<blockquote>${text}</blockquote>`,
  table: rows =>
    `<table>${rows
      .map(
        cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`,
      )
      .join('')}</table>`,
  code: text => `<pre><code>${text}</code></pre>`,
  link: (text, url) => `<a href="${url}">${text}</a>`,
  strong: text => `<strong>${text}</strong>`,
  emphasis: text => `<em>${text}</em>`,
  video: url => `<iframe src="${url}" title="A talk"></iframe>`,
};

const plain: Markup = {
  fileName: 'recap.txt',
  heading: (level, text) => (level > 1 ? text.toUpperCase() : text),
  paragraph: text => text,
  list: items => lines(items, '* '),
  quote: text => `"${text}"`,
  table: rows => rows.map(cells => cells.join('\t')).join('\n'),
  code: text => text.replace(/^/gm, '    '),
  link: (text, url) => `${text} (${url})`,
  strong: text => `*${text}*`,
  emphasis: text => `"${text}"`,
  video: url => url,
};

const goPresent: Markup = {
  ...plain,
  heading: (level, text) => `${'*'.repeat(level)} ${text}`,
  list: items => lines(items, '- '),
  link: (text, url) => `[[${url}][${text}]]`,
  video: url => `.video ${url} 300 400`,
};

const restructuredText: Markup = {
  ...plain,
  fileName: 'recap.rst',
  heading: (level, text) => `${text}\n${'=-~'[level % 3].repeat(text.length)}`,
  code: text => `.. code-block:: yaml\n\n${text.replace(/^/gm, '   ')}`,
  quote: text => `   ${text}`,
  link: (text, url) => `\`${text} <${url}>\`__`,
  strong: text => `**${text}**`,
  emphasis: text => `*${text}*`,
  video: url => `.. youtube:: ${url}`,
};

const asciiDoc: Markup = {
  ...plain,
  fileName: 'recap.adoc',
  heading: (level, text) => `${'='.repeat(level)} ${text}`,
  table: rows =>
    `|===\n${rows
      .map(cells => cells.map(cell => `|${cell}`).join(' '))
      .join('\n')}\n|===`,
  code: text => `----\n${text}\n----`,
  quote: text => `____\n${text}\n____`,
  link: (text, url) => `${url}[${text}]`,
  emphasis: text => `_${text}_`,
  video: url => `video::${url}[youtube]`,
};

const org: Markup = {
  ...plain,
  fileName: 'recap.org',
  heading: (level, text) => `${'*'.repeat(level)} ${text}`,
  list: items => lines(items, '+ '),
  table: rows => rows.map(cells => `| ${cells.join(' | ')} |`).join('\n'),
  code: text => `#+BEGIN_SRC\n${text}\n#+END_SRC`,
  quote: text => `#+BEGIN_QUOTE\n${text}\n#+END_QUOTE`,
  link: (text, url) => `[[${url}][${text}]]`,
  emphasis: text => `/${text}/`,
};

const mediaWiki: Markup = {
  ...plain,
  fileName: undefined,
  heading: (level, text) => `${'='.repeat(level)} ${text} ${'='.repeat(level)}`,
  table: rows =>
    `{|\n${rows.map(cells => `|-\n| ${cells.join(' || ')}`).join('\n')}\n|}`,
  code: text => `<pre>${text}</pre>`,
  link: (text, url) => `[${url} ${text}]`,
  strong: text => `'''${text}'''`,
  emphasis: text => `''${text}''`,
  video: url => `{{#ev:youtube|${url}}}`,
};

export const markups = [
  markdown,
  html,
  plain,
  goPresent,
  restructuredText,
  asciiDoc,
  org,
  mediaWiki,
];
