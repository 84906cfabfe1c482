import type { PhrasingContent } from 'mdast';

/** One kind of inline markup. Patterns are bounded in length: they run over whole documents. */
export interface InlineRule {
  pattern: RegExp;
  /** The nodes that a match stands for; null where it is no markup after all. */
  read(
    match: RegExpExecArray,
    nested: (text: string) => PhrasingContent[],
  ): PhrasingContent[] | null;
}

const BARE_URL = /\bhttps?:\/\/[^\s<>"'`\])}]{1,2000}/;

export const textNode = (value: string): PhrasingContent => ({
  type: 'text',
  value,
});

export const linkNode = (
  url: string,
  children: PhrasingContent[],
): PhrasingContent => ({
  type: 'link',
  url,
  // A link within a link is no Markdown.
  children: children.flatMap(child =>
    child.type === 'link' ? child.children : [child],
  ),
});

const SAFE_URL = /^(?:https?:\/\/|mailto:|\/|\.|#|[\w-]+(?:[/.#]|$))/i;

/** A link, or its words alone where the target is nothing to follow. */
export function safeLink(
  url: string,
  children: PhrasingContent[],
): PhrasingContent[] {
  return SAFE_URL.test(url) ? [linkNode(url, children)] : children;
}

const bareUrl: InlineRule = {
  pattern: BARE_URL,
  read: ([found]) => {
    const url = found.replace(/[.,;:!?]+$/, '');
    return [
      linkNode(url, [textNode(url)]),
      ...(url.length < found.length ? [textNode(found.slice(url.length))] : []),
    ];
  },
};

/** Reads one paragraph of a light markup. URLs that stand bare become links everywhere. */
export function inlineReader(
  rules: InlineRule[],
): (text: string) => PhrasingContent[] {
  const all = [...rules, bareUrl];
  const compiled = all.map(
    rule =>
      new RegExp(
        rule.pattern.source,
        `${rule.pattern.flags.replace(/[gy]/g, '')}g`,
      ),
  );
  const read = (text: string, depth: number): PhrasingContent[] => {
    const out: PhrasingContent[] = [];
    const next = compiled.map(pattern => matchFrom(pattern, text, 0));
    let at = 0;
    while (at < text.length) {
      const first = indexOfFirst(next);
      const match = next[first];
      if (!match) break;
      const nodes =
        depth > 4
          ? null
          : all[first].read(match, inner => read(inner, depth + 1));
      const end = nodes ? match.index + match[0].length : match.index + 1;
      out.push(
        textNode(text.slice(at, nodes ? match.index : end)),
        ...(nodes ?? []),
      );
      at = end;
      for (const [i, known] of next.entries()) {
        if (known && known.index < at)
          next[i] = matchFrom(compiled[i], text, at);
      }
    }
    out.push(textNode(text.slice(at)));
    return joinTexts(out);
  };
  return text => read(text, 0);
}

/** Which of some matches stands furthest to the left; -1 where there is none. */
function indexOfFirst(matches: Array<RegExpExecArray | null>): number {
  let first = -1;
  for (const [i, match] of matches.entries()) {
    const best = matches[first]?.index ?? Infinity;
    if (match && match.index < best) first = i;
  }
  return first;
}

function matchFrom(
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || node.value)
      out.push(node.type === 'text' ? { ...node } : node);
  }
  return out;
}
