import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { findElement, findElements, labelsOf, textOf } from './hast';
import { onLines } from '../phrases/onLines';

const CHROME_TAGS = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'button',
]);
const CHROME_LABELS = new RegExp(
  onLines(String.raw`
    (?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|footer|comments?|
    disqus(?:[\s_]thread)?|share|sharing|social|related|breadcrumbs?|cookies?|
    newsletter|subscribe|widget|banner|contentinfo|complementary|pagination|
    screen-reader-text|sr-only)(?:$|[\s_-])
  `),
);
const CONTENT_LABELS = new RegExp(
  onLines(String.raw`
    (?:^|[\s_-])(?:post-content|entry-content|article-content|post-body|
    entry-body|article-body|blog-post|articlebody|e-content|markdown-body|
    page-content|main-content)(?:$|[\s_-])
  `),
);

/** So much of a page's text is no chrome, whatever it is called. */
const MOST = 0.5;
/** A paragraph of a page header from which on it is part of the text. */
const LONG_PARAGRAPH = 120;

/** Takes out of a page what stands around its text, and returns the element that holds the text. */
export function mainContent(root: Root): Element | Root {
  const body = findElement(root, ({ tagName }) => tagName === 'body') ?? root;
  const whole = textOf(body).length;
  prune(
    body,
    element => isChrome(element) && textOf(element).length < whole * MOST,
  );
  const content = contentElement(body);
  prune(
    content,
    element => element.tagName === 'header' && !hasLongParagraph(element),
  );
  return content;
}

function isChrome(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    CHROME_TAGS.has(tagName) ||
    properties.hidden === true ||
    properties.ariaHidden === 'true' ||
    (!['body', 'main', 'article', 'html'].includes(tagName) &&
      CHROME_LABELS.test(labelsOf(element)))
  );
}

function hasLongParagraph(header: Element): boolean {
  return findElements(header, ({ tagName }) => tagName === 'p').some(
    p => textOf(p).length >= LONG_PARAGRAPH,
  );
}

function prune(
  root: Element | Root,
  drop: (element: Element) => boolean,
): void {
  visit(root, 'element', (node, index, parent) => {
    if (node === root || !parent || index === undefined || !drop(node))
      return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function contentElement(body: Element | Root): Element | Root {
  const candidates = [
    findElements(body, ({ tagName }) => tagName === 'article'),
    findElements(
      body,
      element =>
        element.tagName === 'main' ||
        labelsOf(element).split(' ').includes('main'),
    ),
    findElements(body, element => CONTENT_LABELS.test(labelsOf(element))),
  ];
  const total = paragraphText(body);
  for (const found of candidates) {
    const [largest] = found
      .map(element => ({ element, size: paragraphText(element) }))
      .sort((a, b) => b.size - a.size);
    // An article that holds little of the text is a teaser beside it.
    if (largest && largest.size >= total * MOST) return largest.element;
  }
  return densest(body, total);
}

/** Goes down as long as one child holds nearly all of the text. */
function densest(from: Element | Root, total: number): Element | Root {
  const holdsMost = (child: RootContent): child is Element =>
    child.type === 'element' &&
    child.tagName !== 'p' &&
    paragraphText(child) >= total * 0.95;
  let content = from;
  while (total > 0) {
    const children: RootContent[] = content.children;
    const next = children.find(holdsMost);
    if (!next) break;
    content = next;
  }
  return content;
}

function paragraphText(root: Element | Root): number {
  let size = 0;
  visit(root, 'element', node => {
    if (/^(?:p|li|blockquote|pre|h[1-6]|td|figcaption)$/.test(node.tagName)) {
      size += textOf(node).length;
      return 'skip';
    }
    return undefined;
  });
  return size;
}
