import type { Block } from '../reading/Structure';
import type { ParsedPerson } from '../types';
import { bylineOf } from './byline';
import { isPersonName } from './personNames';
import type { Recap } from './Recap';
import { onLines } from '../phrases/onLines';

const BYLINE = new RegExp(
  onLines(String.raw`
    ^(?:(?:posted|written|published|words|text|report|a report|recap|story|
    article)\s+)?(?:by|author):?\s+(.{2,80}?)(?:\s*(?:[|•·]|\s[-–—]\s|\bon\b|
    \bat\b|\bin\b|,?\s*(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|
    oct|nov|dec)\w*\b|,\s|\d{4}|\().*)?\.?$
  `),
  'i',
);
const NO_AUTHOR =
  /^(?:admin|administrator|editor|author|staff|unknown|anonymous|guest|default|root|webmaster|me|team)$/i;
const MAX_BYLINE = 140;

function cleanAuthor(name: string): string {
  return name
    .replace(/<[^<>]*>|\([^()]*@[^()]*\)|\b[\w.+-]{1,64}@[\w.-]{1,100}\b/g, '')
    .replace(/^by:?\s+/i, '')
    .replace(/^@/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const namesOf = (text: string) =>
  text
    .split(/\s*(?:,|&|\band\b)\s*/)
    .map(cleanAuthor)
    .filter(Boolean);

const people = (recap: Recap, block: Block, names: string[]): ParsedPerson[] =>
  names.map(name => {
    const at = block.text.indexOf(name);
    return {
      name,
      anchor: at < 0 ? null : recap.anchor(block, at, at + name.length),
    };
  });

/** Who wrote the recap: of front matter or page, else of a byline at its beginning or end. */
export function extractAuthors(recap: Recap): ParsedPerson[] {
  const stated = recap.meta.authors
    .map(cleanAuthor)
    .filter(name => name && !NO_AUTHOR.test(name));
  if (stated.length > 0)
    return [...new Set(stated)].map(name => ({ name, anchor: null }));
  const blocks = recap.structure.blocks.filter(({ text }) => text.trim());
  for (const block of [...blocks.slice(0, 6), ...blocks.slice(-3)]) {
    const found = bylineIn(recap, block);
    if (found.length > 0) return found;
  }
  const byline = bylineOf(recap);
  return byline ? people(recap, byline.block, byline.names) : [];
}

function bylineIn(recap: Recap, block: Block): ParsedPerson[] {
  const text = block.text.trim();
  if (text.length > MAX_BYLINE) return [];
  const plain = text.replace(/\s*\([^()]{0,60}\)/g, '');
  const names = namesOf(BYLINE.exec(plain)?.[1] ?? '');
  const named = names.filter(
    name =>
      isPersonName(name) ||
      /^[A-Z][a-z]+$/.test(name) ||
      (names.length === 1 && block.links.length > 0),
  );
  const signature = /^[-–—~]+\s*(.{4,60})$/.exec(text)?.[1];
  if (named.length === 0 && signature && isPersonName(signature))
    named.push(signature);
  return people(recap, block, named);
}
