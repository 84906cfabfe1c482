import type { Root } from 'hast';
import { dateOf } from './dates';
import { metaOf } from './frontMatter';
import { findElement, findElements, labelsOf, textOf } from './hast';
import { mergeMeta, noMeta, type RecapMeta } from './RecapMeta';

const MAX_TITLE = 300;
/** What a theme writes in front of a name, as an element of its own. */
const NO_NAME = /^(?:(?:posted|written|published|by|on|author)\b[\s:]*){1,3}$/i;
const TITLE_SEPARATOR = / +(?:\/\/|\||–|—|-|·|»|::|•) +/;

/** What the head of a page, and the heading and byline above its text, say about the recap. Reads a page before its chrome is taken out. */
export function pageMeta(root: Root): RecapMeta {
  const named = metaElements(root);
  const stated = metaOf({
    title: named.get('og:title') ?? named.get('twitter:title'),
    description: named.get('og:description') ?? named.get('description'),
    author: [
      named.get('author') ??
        named.get('article:author') ??
        named.get('dc.creator'),
    ].filter(name => name && !/^https?:/.test(name)),
    date:
      named.get('article:published_time') ??
      named.get('date') ??
      named.get('dc.date') ??
      named.get('datepublished'),
    keywords: named.get('keywords'),
  });
  return mergeMeta(mergeMeta(stated, linkedData(root)), visibleMeta(root));
}

function metaElements(root: Root): Map<string, string> {
  const named = new Map<string, string>();
  for (const { properties } of findElements(
    root,
    ({ tagName }) => tagName === 'meta',
  )) {
    const name = properties.property ?? properties.name ?? properties.itemProp;
    const key = (
      Array.isArray(name) ? name.join(' ') : String(name ?? '')
    ).toLowerCase();
    if (
      typeof properties.content === 'string' &&
      properties.content.trim() &&
      !named.has(key)
    )
      named.set(key, properties.content.trim());
  }
  return named;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function linkedData(root: Root): RecapMeta {
  for (const script of findElements(
    root,
    ({ tagName, properties }) =>
      tagName === 'script' && properties.type === 'application/ld+json',
  )) {
    try {
      const data: unknown = JSON.parse(
        script.children
          .map(child => (child.type === 'text' ? child.value : ''))
          .join(''),
      );
      const graph =
        isRecord(data) && Array.isArray(data['@graph'])
          ? data['@graph']
          : [data].flat();
      const article = graph.find(
        item =>
          isRecord(item) && /Article|BlogPosting/.test(String(item['@type'])),
      );
      if (isRecord(article))
        return metaOf({
          title: article.headline,
          author: article.author,
          date: article.datePublished,
          description: article.description,
        });
    } catch {
      // A page with broken data for search engines is still a page.
    }
  }
  return noMeta();
}

function visibleMeta(root: Root): RecapMeta {
  const heading = articleHeading(root);
  const time = findElement(root, ({ tagName }) => tagName === 'time');
  const byline = findElement(
    root,
    element =>
      ['a', 'span', 'p', 'div', 'address', 'strong', 'em', 'li'].includes(
        element.tagName,
      ) &&
      /(?:^|[\s_-])(?:author|byline|author-name|post-author|p-author)(?:$|[\s_-])/.test(
        labelsOf(element),
      ) &&
      !/\b(?:meta-prep|author-label|by-label)/.test(labelsOf(element)) &&
      !NO_NAME.test(textOf(element)),
  );
  const line = byline ? textOf(byline) : '';
  const author = line
    .replace(
      /^(?:(?:posted|written|published|interviews?|words|text|story|report)\b:? ?)?(?:by:? )?/i,
      '',
    )
    .split(/ (?:on|in|at|for) |\s*[|·•–—,(]\s*| - /)[0];
  const header = findElement(
    root,
    ({ tagName, children }) =>
      tagName === 'header' &&
      children.some(
        child =>
          child.type === 'element' &&
          child.tagName === 'h1' &&
          textOf(child) === heading,
      ),
  );
  return {
    ...noMeta(),
    title: heading ?? documentTitle(root),
    publishedDate:
      (time && (dateOf(time.properties.dateTime) ?? dateOf(textOf(time)))) ??
      (header && dateOf(textOf(header))) ??
      dateOf(line),
    authors:
      author && author.length <= 60 && /\p{L}/u.test(author) ? [author] : [],
  };
}

/** The h1 that names the text and not the site: in an article, or else the only one. */
function articleHeading(root: Root): string | null {
  const article =
    findElement(root, ({ tagName }) => tagName === 'article') ??
    findElement(root, ({ tagName }) => tagName === 'main');
  const inArticle =
    article && findElement(article, ({ tagName }) => tagName === 'h1');
  const all = findElements(root, ({ tagName }) => tagName === 'h1');
  const heading = inArticle ?? (all.length === 1 ? all[0] : null);
  return (heading && textOf(heading).slice(0, MAX_TITLE)) || null;
}

function documentTitle(root: Root): string | null {
  const title = findElement(root, ({ tagName }) => tagName === 'title');
  const [first] = title ? textOf(title).split(TITLE_SEPARATOR) : [];
  return first?.slice(0, MAX_TITLE) || null;
}
