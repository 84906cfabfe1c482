import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { RootContent as MarkdownContent } from 'mdast';
import { hoistSpaces } from './hoistSpaces';
import { embedLink, isEmbed } from './videoElements';

/** What a page has around its content, or behind it; nothing that a reader reads. */
const INVISIBLE = new Set([
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'head',
  'link',
  'meta',
  'title',
  'base',
  'canvas',
  'map',
  'frame',
  'frameset',
  'dialog',
  'math',
  'applet',
]);
const CHROME = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'menu',
]);

const SAFE_URL = /^(?:https?:|mailto:|tel:|#|\/|\.|[^:]*$|[^:]*[/?#])/i;

export interface CleanOptions {
  /** Also leave out what a whole page has around its content. */
  page: boolean;
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** The content of HTML nodes as it goes into Markdown: no scripts, no decoration, videos as links, captions as paragraphs. */
function clean(
  nodes: Array<RootContent | ElementContent>,
  options: CleanOptions,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (isEmbed(node)) {
      const link = embedLink(node);
      return link
        ? [link]
        : clean(node.children, options).filter(
            child => child.type === 'element',
          );
    }
    if (
      INVISIBLE.has(node.tagName) ||
      (options.page && CHROME.has(node.tagName))
    )
      return [];
    const children = clean(node.children, options);
    if (node.tagName === 'figcaption') return [element('p', children)];
    if (node.tagName === 'img' && typeof node.properties.src !== 'string') {
      const { dataSrc } = node.properties;
      return typeof dataSrc === 'string'
        ? [{ ...node, properties: { ...node.properties, src: dataSrc } }]
        : [];
    }
    if (node.tagName === 'a' && !isSafeLink(node)) return children;
    if (node.tagName === 'a' && isEmpty(children)) return [];
    return [{ ...node, children }];
  });
}

function isSafeLink({ properties: { href } }: Element): boolean {
  return typeof href === 'string' && SAFE_URL.test(href.trim());
}

function isEmpty(nodes: ElementContent[]): boolean {
  return nodes.every(node =>
    node.type === 'text'
      ? !node.value.trim()
      : node.type !== 'element' ||
        (node.tagName !== 'img' && isEmpty(node.children)),
  );
}

/** Markdown nodes that say what HTML nodes say. */
export function htmlToMdast(
  nodes: Nodes,
  options: CleanOptions,
): MarkdownContent[] {
  const children = 'children' in nodes ? nodes.children : [nodes];
  const root: Root = {
    type: 'root',
    children: clean(
      children.filter(child => child.type !== 'doctype'),
      options,
    ),
  };
  const tree = toMdast(root, { document: true });
  return tree.type === 'root' ? hoistSpaces(tree.children) : [];
}
