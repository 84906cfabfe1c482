import type { RecapFormat } from '../types';

export type Dialect =
  | 'markdown'
  | 'html'
  | 'goPresent'
  | 'org'
  | 'restructuredText'
  | 'asciiDoc'
  | 'mediaWiki'
  | 'plain';

const HEAD = 20_000;

/** A heading of stars; of lines that begin with one star each, as lists do in any text, only the last may be one. */
const STARRED = /^(?:\*{2,4} \S|\* \S[^\n]*(?!\n\* ))$/gm;

const SIGNS: Array<[Dialect, RegExp, number]> = [
  [
    'org',
    /^#\+(?:TITLE|AUTHOR|DATE|OPTIONS|BEGIN_SRC|FILETAGS|LANGUAGE|STARTUP|KEYWORDS|HUGO\w*|EXPORT\w*):?/gim,
    3,
  ],
  ['org', STARRED, 1],
  ['org', /\[\[(?:https?|file)[^\]\n]{1,500}\]\[[^\]\n]{1,300}\]\]/g, 1],
  [
    'goPresent',
    /^\.(?:image|link|code|play|video|iframe|html|caption|background) \S/gm,
    3,
  ],
  ['goPresent', STARRED, 1],
  ['goPresent', /\[\[https?:[^\]\n]{1,500}\](?:\[[^\]]{1,300}\])?\]/g, 1],
  ['goPresent', /^Tags: .*$/gm, 2],
  [
    'restructuredText',
    /^\.\. (?:[\w-]+::|_[^:\n]{1,100}:|(?:title|date|tags|slug|author):)/gm,
    3,
  ],
  ['restructuredText', /`[^`<\n]{1,300}\s?<https?:[^>\n]{1,500}>`__?/g, 2],
  [
    'restructuredText',
    /^[^\s][^\n]{2,200}\n(?:={4,}|-{4,}|~{4,}|\^{4,}|"{4,})[ \t]*$/gm,
    1,
  ],
  [
    'restructuredText',
    /^:(?:author|date|tags|title|category|slug|status|summary|modified): /gim,
    2,
  ],
  ['asciiDoc', /^={1,5}[ \t]+\S(?!.*=\s*$).*$/gm, 2],
  [
    'asciiDoc',
    /\b(?:link:[^\s[\]]{1,500}|https?:[^\s[\]]{1,500})\[[^\]\n]{1,300}\](?!\()/g,
    2,
  ],
  ['asciiDoc', /^(?:image|video|include|toc)::[^\s[]{0,500}\[/gm, 3],
  [
    'asciiDoc',
    /^(?:\|={3,}|\[(?:source|quote|NOTE|TIP|WARNING|IMPORTANT|CAUTION|%)[^\]\n]{0,200}\])$/gm,
    3,
  ],
  ['mediaWiki', /^={2,6}[^=\n]{1,200}={2,6}[ \t]*$/gm, 2],
  ['mediaWiki', /'''[^'\n]{1,200}'''/g, 2],
  ['mediaWiki', /\[\[(?!https?:|file:)[^\][\n]{1,200}\]\]/g, 2],
  ['mediaWiki', /\[https?:[^\s\]]{1,500} [^\]\n]{1,300}\](?!\()/g, 2],
  ['mediaWiki', /^(?:\{\||\|-\s*$|\[\[Category:|__[A-Z]{3,20}__)/gm, 3],
  ['mediaWiki', /<(?:nowiki|ref|syntaxhighlight|youtube)\b/g, 2],
  ['markdown', /^#{1,6} \S/gm, 1],
  ['markdown', /\]\((?:https?:|\/|#)[^)\n]{0,500}\)/g, 2],
  ['markdown', /^(?:```|~~~)/gm, 1],
  ['markdown', /!\[[^\]\n]{0,300}\]\(/g, 2],
  ['markdown', /\*\*[^*\n]{1,200}\*\*/g, 1],
  ['markdown', /^\[[^\]\n]{1,100}\]: /gm, 2],
];

function scores(text: string): Map<Dialect, number> {
  const found = new Map<Dialect, number>();
  for (const [dialect, sign, weight] of SIGNS) {
    const count = text.match(sign)?.length ?? 0;
    found.set(
      dialect,
      (found.get(dialect) ?? 0) + Math.min(count, 20) * weight,
    );
  }
  return found;
}

/** Null: the text itself tells. */
const EXTENSIONS: Record<string, Dialect | null> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  org: 'org',
  rst: 'restructuredText',
  rest: 'restructuredText',
  adoc: 'asciiDoc',
  asciidoc: 'asciiDoc',
  asc: 'asciiDoc',
  wiki: 'mediaWiki',
  mediawiki: 'mediaWiki',
  article: 'goPresent',
  slide: 'goPresent',
  txt: null,
};

/** What the name of a recap's file may end with, without the dot. */
export const RECAP_SUFFIXES: readonly string[] = Object.keys(EXTENSIONS);

const htmlTags = (text: string) =>
  text.match(
    /<(?:p|div|a|h[1-6]|ul|ol|li|br|img|table|section|article|span)\b/gi,
  )?.length ?? 0;

/** The markup that a text (without front matter) is written in. */
export function detectDialect(text: string, fileName?: string): Dialect {
  const head = text.slice(0, HEAD);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html)\b/i.test(head))
    return 'html';
  const extension =
    /\.([a-z]+)$/i.exec(fileName ?? '')?.[1].toLowerCase() ?? '';
  const named = EXTENSIONS[extension];
  const tags = htmlTags(head);
  if (named === 'html') return tags > 0 ? 'html' : 'markdown';
  const found = scores(head);
  const markdown = found.get('markdown') ?? 0;
  const [light, score] = [...found]
    .filter(([dialect]) => dialect !== 'markdown')
    .sort((a, b) => b[1] - a[1])[0];
  if (named === 'markdown')
    return score >= 6 && score > 3 * markdown ? light : 'markdown';
  if (named) return named;
  if (score >= 3 && score > markdown) return light;
  // What is pasted has no name, and is Markdown more often than not.
  if (markdown >= (extension === '' ? 1 : 2)) return 'markdown';
  if (tags >= 5) return 'html';
  return 'plain';
}

export function formatOf(dialect: Dialect): RecapFormat {
  return dialect === 'markdown' || dialect === 'html' ? dialect : 'text';
}
