import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';

export const textOf = (node: Nodes): string =>
  toString(node).replace(/\s+/g, ' ').trim();

/** The first element that a test accepts, in document order. */
export function findElement(
  root: Nodes,
  test: (element: Element) => boolean,
): Element | null {
  let found: Element | null = null;
  visit(root, 'element', node => {
    if (!test(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

export function findElements(
  root: Nodes,
  test: (element: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  visit(root, 'element', node => {
    if (test(node)) found.push(node);
  });
  return found;
}

/** Class names, id and role of an element, in one string. */
export function labelsOf({ properties }: Element): string {
  const { className, id, role, itemProp, rel } = properties;
  return [className, id, role, itemProp, rel]
    .flat()
    .filter(label => typeof label === 'string')
    .join(' ')
    .toLowerCase();
}
