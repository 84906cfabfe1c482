import type { Root, RootContent } from 'hast';

const HEADING = /^h([1-6])$/;

/**
 * Makes the headings of a document fit under the heading of the page that
 * shows it: the first ones get the level `top`, and none is skipped. Levels
 * below 6 stay 6.
 */
export function settleHeadings(options: { top: number }) {
  return (tree: Root) => {
    // The levels of the document above the present heading.
    const above: number[] = [];
    const visit = (node: Root | RootContent) => {
      if (node.type === 'element') {
        const level = Number(HEADING.exec(node.tagName)?.[1]);
        if (level) {
          while (above.length && above[above.length - 1] >= level) above.pop();
          above.push(level);
          node.tagName = `h${Math.min(6, options.top + above.length - 1)}`;
        }
      }
      if ('children' in node) node.children.forEach(visit);
    };
    visit(tree);
  };
}
