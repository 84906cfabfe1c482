import type { Block } from '../../reading/Structure';
import { parseUrl } from '../../videoOf';
import { contributorOf, type Contributor } from '../contributors';
import { findPersonNames, isPersonName, isWellKnown } from '../personNames';
import type { Recap } from '../Recap';
import { findSeries } from '../series/series';

const MAX_PSEUDONYM = 20;
const FIRST_WORD =
  /^(?:["“‘(]|At the \w+,? |Then,? |Finally,? |Next,? |Later,? |Also,? |And )?/;

/** Whom a document names: to know whose given name stands in a sentence, and who "I" is. */
export class KnownPeople {
  private readonly byGivenName = new Map<string, Set<string>>();

  constructor(
    recap: Recap,
    private readonly authors: string[],
    private readonly contributors: Contributor[],
  ) {
    for (const block of recap.structure.blocks) {
      for (const { name } of findPersonNames(block.text)) {
        const [given] = name.split(' ');
        this.byGivenName.set(
          given,
          (this.byGivenName.get(given) ?? new Set()).add(name),
        );
      }
    }
  }

  /** The one person whose given name opens a text: "Steve also presented …". */
  firstNameIn(
    text: string,
  ): { name: string; start: number; end: number } | null {
    const start = FIRST_WORD.exec(text)?.[0].length ?? 0;
    const given = /^\p{Lu}\p{L}+/u.exec(text.slice(start, start + 30))?.[0];
    const names = given === undefined ? undefined : this.byGivenName.get(given);
    if (given === undefined || names?.size !== 1) return null;
    const [name] = names;
    return { name, start, end: start + given.length };
  }

  /** The linked pseudonyms in a part of a block. */
  pseudonymsIn(
    { links, text }: Block,
    from: number,
    to: number,
  ): { name: string; start: number; end: number }[] {
    return links
      .filter(
        ({ start, end, url }) =>
          start >= from &&
          end <= to &&
          this.isPseudonym(text.slice(start, end), url),
      )
      .map(({ start, end }) => ({ name: text.slice(start, end), start, end }));
  }

  /** Whether the words of a link are what a person is known as: one word that leads to a site of their own. */
  private isPseudonym(words: string, url: string): boolean {
    if (isWellKnown(words)) return true;
    if (
      !/^@?\p{Lu}[\p{L}\d_]+$/u.test(words) ||
      words.length > MAX_PSEUDONYM ||
      findSeries(words).length > 0
    )
      return false;
    const parsed = parseUrl(url);
    return (
      parsed !== null &&
      parsed.pathname.split('/').filter(Boolean).length <= 1 &&
      !/\.(?:io|dev|org)$/.test(parsed.hostname) &&
      !/^(?:www\.)?github\.com$/.test(parsed.hostname) &&
      !parsed.hostname.toLowerCase().includes(words.toLowerCase())
    );
  }

  /** Who says "I" in a block: the contributor whose answer it is, or else the only author. */
  speakerOf(block: Block): string[] {
    const contributor = contributorOf(this.contributors, block);
    if (contributor) return [contributor.name];
    return this.authors.length === 1 && isPersonName(this.authors[0])
      ? [this.authors[0]]
      : [];
  }
}
