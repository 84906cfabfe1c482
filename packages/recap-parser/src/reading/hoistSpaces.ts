import type { PhrasingContent, RootContent } from 'mdast';

type Marked = Extract<
  PhrasingContent,
  { type: 'emphasis' | 'strong' | 'delete' | 'link' }
>;

const isMarked = (node: RootContent): node is Marked =>
  ['emphasis', 'strong', 'delete', 'link'].includes(node.type);

const text = (value: string): PhrasingContent[] =>
  value ? [{ type: 'text', value }] : [];

/** The space that opens or closes the words of some nodes, taken off them. */
function takeSpace(nodes: PhrasingContent[], side: 'start' | 'end'): string {
  const node = side === 'start' ? nodes[0] : nodes[nodes.length - 1];
  if (node?.type !== 'text') return '';
  const kept = side === 'start' ? node.value.trimStart() : node.value.trimEnd();
  const length = node.value.length - kept.length;
  const space =
    side === 'start'
      ? node.value.slice(0, length)
      : node.value.slice(kept.length);
  node.value = kept;
  return space;
}

/**
 * Puts the spaces at the edges of emphasis and links outside of them: Markdown cannot say
 * `<em>this </em>` without escapes that nobody would write.
 */
export function hoistSpaces(nodes: RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (isMarked(node)) return hoistFrom(node);
    if ('children' in node) {
      // What a node may hold stays what it was: only phrasing is put beside phrasing.
      node.children = hoistSpaces(node.children) as typeof node.children;
    }
    return [node];
  });
}

function hoistFrom(node: Marked): PhrasingContent[] {
  // Only phrasing stands within phrasing.
  const children = hoistSpaces(node.children) as PhrasingContent[];
  const before = takeSpace(children, 'start');
  const behind = takeSpace(children, 'end');
  const isEmpty = children.every(
    child => child.type === 'text' && child.value === '',
  );
  return [
    ...text(before),
    ...(isEmpty ? [] : [{ ...node, children }]),
    ...text(behind),
  ];
}
