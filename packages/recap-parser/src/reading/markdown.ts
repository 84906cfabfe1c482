import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];

/** The tree of a Markdown text (GitHub's flavour), with positions. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions, mdastExtensions });
}

/** Markdown of a tree, in the one style of this package. */
export function writeMarkdown(children: RootContent[]): string {
  const text = toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '_',
      fences: true,
      listItemIndent: 'one',
      rule: '-',
      extensions: [gfmToMarkdown()],
    },
  );
  // "about ~ 30" strikes nothing out.
  return text.replace(/\\~(?=\s)/g, '~');
}
