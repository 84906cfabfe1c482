import type { LinkSpan } from '../reading/InlineText';
import type { Block } from '../reading/Structure';
import { parseUrl } from '../videoOf';
import { isOrganisation } from './organisations';
import { findSeries } from './series/series';
import { isPersonName } from './personNames';
import type { Recap } from './Recap';
import type { Occurrence } from './technologyEvidence';
import { onLines } from '../phrases/onLines';

const folded = (text: string) =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const PACKAGE_HOSTS = new RegExp(
  onLines(String.raw`
    ^(?:www\.)?(?:npmjs\.com|pypi\.(?:org|python\.org)|crates\.io|
    rubygems\.org|hex\.pm|packagist\.org|pkg\.go\.dev|hackage\.haskell\.org|
    operatorhub\.io|artifacthub\.io|hub\.docker\.com|docs\.rs)$
  `),
);
const PROJECT_DOMAINS =
  /\.(?:io|dev|sh|rs|readthedocs\.(?:io|org)|github\.io|apache\.org)$/;
const MAX_NAME = 30;

/** Words that a link to a project may have, and that are not its name. */
const GENERIC = new Set(
  'code docs documentation repo repository source github here link website site project blog slides demo example examples example-code talk talks video workshop tutorial guide home community event events schedule conference paper book tool tools issue spec this article post operator library framework sponsors speakers app api proposal'.split(
    ' ',
  ),
);

/** Whether a URL is the home of a project of this name: its repository, package page or site. */
function isHomeOf(name: string, { url }: LinkSpan): boolean {
  const parsed = parseUrl(url);
  if (!parsed) return false;
  const path = parsed.pathname.split('/').filter(Boolean);
  const host = parsed.hostname.replace(/^(?:www|docs)\./, '');
  const is = (part: string | undefined) =>
    part !== undefined && folded(part.replace(/\.git$/, '')) === name;
  if (/^(?:github|gitlab|bitbucket|codeberg)\./.test(host))
    return path.length === 2 && is(path[1]);
  if (PACKAGE_HOSTS.test(host)) return path.some(is);
  const [label] = host.split('.');
  return PROJECT_DOMAINS.test(host) && is(label) && path.length <= 1;
}

const SOCIAL_HOSTS =
  /(?:^|\.)(?:twitter|x|linkedin|facebook|instagram|meetup|youtube|medium|mastodon|reddit|flickr|wikipedia|eventbrite|sched)\.(?:com|org|social)$/;

/** "M3DB", "DDEV-Live", "ripgrep": not a word that opens a sentence. */
const isDistinct = (text: string) =>
  /\d|\p{Ll}\p{Lu}|\p{L}-\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(text);

function isPageOf(name: string, text: string, { url }: LinkSpan): boolean {
  const parsed = parseUrl(url);
  if (!parsed || !isDistinct(text) || SOCIAL_HOSTS.test(parsed.hostname)) {
    return false;
  }
  const last = parsed.pathname.split('/').filter(Boolean).at(-1);
  return last !== undefined && folded(last) === name;
}

/**
 * Projects that no dictionary knows yet, but the author linked by name: the words of the link are
 * those of the repository, package or site it leads to.
 */
export function linkedTechnologies(
  { structure, meta }: Recap,
  known: Occurrence[],
): Occurrence[] {
  const people = new Set(meta.authors.map(folded));
  const taken = new Map<Block, Uint8Array>();
  for (const { block, start, end } of known) {
    const places = taken.get(block) ?? new Uint8Array(block.text.length);
    taken.set(block, places.fill(1, start, end));
  }
  const isKnown = (block: Block, { start, end }: LinkSpan) =>
    taken.get(block)?.subarray(start, end).includes(1) ?? false;
  return structure.blocks.flatMap(block =>
    block.links.flatMap((link): Occurrence[] => {
      const { start, end } = link;
      const surface = block.text.slice(start, end).trim();
      const name = folded(surface);
      if (
        name.length < 2 ||
        !/\p{L}/u.test(name) ||
        surface.length > MAX_NAME ||
        GENERIC.has(surface.toLowerCase()) ||
        /^\p{Ll}+ /u.test(surface) ||
        people.has(name)
      )
        return [];
      if (isKnown(block, link)) return [];
      if (
        isPersonName(surface) ||
        isOrganisation(surface) ||
        findSeries(surface).length > 0 ||
        /conf\b|con\b|summit|days?\b|20\d\d/i.test(surface)
      )
        return [];
      if (!isHomeOf(name, link) && !isPageOf(name, surface, link)) return [];
      return [
        { entry: { name: surface, category: '' }, block, start, end, surface },
      ];
    }),
  );
}
