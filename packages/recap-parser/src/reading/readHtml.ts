import { fromHtml } from 'hast-util-from-html';
import { htmlToMdast } from './htmlToMarkdown';
import { mainContent } from './mainContent';
import { writeMarkdown } from './markdown';
import { pageMeta } from './pageMeta';
import type { RecapMeta } from './RecapMeta';

/** An HTML page, or a piece of one, as a Markdown body and what its head says. */
export function readHtml(source: string): { body: string; meta: RecapMeta } {
  const root = fromHtml(source, { fragment: false });
  const meta = pageMeta(root);
  const body = writeMarkdown(htmlToMdast(mainContent(root), { page: true }));
  return { body, meta };
}

/** Tags at once open beyond which a page is refused: readers of trees recurse. */
const MAX_DEPTH = 100;
const MAX_TAGS = 12_000;
const MAX_TAG_LENGTH = 20_000;
const VOID = new Set([
  'br',
  'img',
  'hr',
  'input',
  'meta',
  'link',
  'source',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'param',
  'track',
  'p',
  'li',
  'td',
  'tr',
  'th',
  'dt',
  'dd',
  'option',
]);
const TAG = /<(\/?)([a-z][\w:-]{0,60})/gi;

/**
 * Whether HTML is beyond what a person or an editor writes: the tree builder takes time that grows
 * with the square of open elements and of attributes.
 */
export function isIntricateHtml(source: string): boolean {
  let depth = 0;
  let tags = 0;
  let paragraphs = 0;
  let last = 0;
  for (const match of source.matchAll(TAG)) {
    const name = match[2].toLowerCase();
    tags++;
    if (VOID.has(name)) paragraphs += match[1] ? -1 : 1;
    else depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth > MAX_DEPTH || tags > MAX_TAGS) return true;
    const end = source.indexOf('>', Math.max(last, match.index));
    last = end < 0 ? source.length : end;
    if (
      last - match.index > MAX_TAG_LENGTH &&
      !source.slice(match.index, match.index + 5000).includes('base64')
    )
      return true;
  }
  return paragraphs > MAX_TAGS;
}

/** The text of HTML that no reader should build a tree of: all tags become spaces. */
export function stripTags(source: string): string {
  return source.replace(/<[a-z/!?][^<>]{0,2000}>?/gi, ' ');
}
