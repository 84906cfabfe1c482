import type { Definition, Root, RootContent } from 'mdast';
import { raw } from 'hast-util-raw';
import { toHast } from 'mdast-util-to-hast';
import { visit, EXIT } from 'unist-util-visit';
import { htmlToMdast } from './htmlToMarkdown';
import { parseMarkdown, writeMarkdown } from './markdown';
import { replaceShortcodes } from './shortcodes';

/** A tag, a comment or an instruction; an address in brackets is none. */
const HTML = /<(?:[a-z][a-z\d-]*(?=[\s/>]|$)|[!/?])/im;

/**
 * A Markdown source as a body: shortcodes and raw HTML become Markdown, everything else stays
 * byte for byte as it was written.
 */
export function readMarkdown(source: string): string {
  const text = replaceShortcodes(source);
  if (!HTML.test(text)) return text;
  const tree = parseMarkdown(text);
  const definitions = tree.children.filter(
    (node): node is Definition => node.type === 'definition',
  );
  const out: string[] = [];
  let done = 0;
  for (const group of groupsWithHtml(tree)) {
    const start = group[0].position?.start.offset ?? 0;
    const end = group.at(-1)?.position?.end.offset ?? start;
    out.push(text.slice(done, start), convert(group, definitions));
    done = end;
  }
  out.push(text.slice(done));
  return out.join('');
}

/** Neighbouring blocks that hold raw HTML: an element may begin in one and end in the next. */
function groupsWithHtml(tree: Root): RootContent[][] {
  const groups: RootContent[][] = [];
  let open = false;
  for (const node of tree.children) {
    const has = hasHtml(node);
    if (has && open) groups.at(-1)?.push(node);
    else if (has) groups.push([node]);
    open = has;
  }
  return groups;
}

function hasHtml(node: RootContent): boolean {
  let found = false;
  visit(node, 'html', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function convert(group: RootContent[], definitions: Definition[]): string {
  const root: Root = {
    type: 'root',
    children: [...group, ...definitions.filter(node => !group.includes(node))],
  };
  const html = raw(toHast(root, { allowDangerousHtml: true }));
  const kept = group.filter(
    (node): node is Definition => node.type === 'definition',
  );
  return writeMarkdown([
    ...htmlToMdast(html, { page: false }),
    ...kept,
  ]).trimEnd();
}
