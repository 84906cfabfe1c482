import { sourceLines, type Block } from '../reading/Structure';
import type { ParsedPerson } from '../types';
import { bylineOf } from './byline';
import { headLabels } from './headLabels';
import { isMononym, isPersonName } from './personNames';
import type { Recap } from './Recap';
import { onLines } from '../phrases/onLines';

const BYLINE = new RegExp(
  onLines(String.raw`
    ^(?:(?:posted|written|published|compiled|collected|edited|assembled|words|text|report|a report|recap|story|
    article)\s+(?:on\s+)?(?:[\w,.]{1,12} ){0,6}?)?(?:by|author):?\s+(.{2,80}?)(?:\s*(?:[|•·]|\s[-–—]\s|\bon\b|
    \bat\b|\bin\b|(?:,\s*|\s+)(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|
    oct|nov|dec)\w*\b|,\s|\d{4}|\().*)?\.?$
  `),
  'i',
);
const NO_AUTHOR =
  /^(?:admin|administrator|editor|author|staff|unknown|anonymous|guest|default|root|webmaster|me|team)$/i;
const MAX_BYLINE = 140;
/** A block of more lines than this is text. */
const MAX_BYLINES = 6;

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
    .split(
      /\s*(?:,|;|&|\band\b|\bwith (?:notes|help|photos) (?:from|by|of)\b)\s*/,
    )
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
  if (byline) return people(recap, byline.block, byline.names);
  for (const find of [labelledAuthors, subscribers, travellers]) {
    const found = find(recap, blocks);
    if (found.length > 0) return found;
  }
  return [];
}

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?";
/** "Ann, Bo and Cy from the platform team went to …": who writes as "we". */
const TRAVELLERS = new RegExp(
  `^((?:${NAME}, ){0,4}${NAME},? (?:and|&) (?:${NAME}|I|myself))(?:,? (?:from|of|in) (?:the|our) [^,.;]{2,60}?)?,? (?:went|travel\\w*|attended|visited|were (?:at|in|lucky)|flew|took|had the|got to|spent)\\b`,
  'u',
);

function travellers(recap: Recap): ParsedPerson[] {
  for (const { text, block } of recap.sentences.slice(0, 6)) {
    const names = (TRAVELLERS.exec(text)?.[1] ?? '')
      .split(/,\s*(?:and\s+)?|\s+(?:and|&)\s+/)
      .filter(name => isPersonName(name) || isMononym(name));
    if (names.length >= 2) return people(recap, block, names);
  }
  return [];
}

/** "Scribes: @ines @tomek", "From: Ann Lee <ann@example.org>". */
function labelledAuthors(recap: Recap): ParsedPerson[] {
  const line = headLabels(recap).find(
    ({ label, value }) =>
      label === 'people' && handlesAndNames(value).length > 0,
  );
  return line ? people(recap, line.block, handlesAndNames(line.value)) : [];
}

function handlesAndNames(text: string): string[] {
  const plain = text.replace(/\([^()]*\)|<[^<>]*>/g, ' ');
  const handles = [...plain.matchAll(/(?<![\w.])@([a-z][\w-]{1,30})/g)].map(
    ([, handle]) => handle[0].toUpperCase() + handle.slice(1),
  );
  return handles.length > 0
    ? handles
    : namesOf(plain).filter(
        name => isPersonName(name) || /^\p{Lu}\p{Ll}{2,20}$/u.test(name),
      );
}

/** So many short lines at the end may be a signature. */
const SIGNATURE = 6;
const GREETING =
  /^(?:cheers|regards|best|best regards|kind regards|greetings|thanks|yours|love|see you|ciao|signed)\b[,!. ]*(.{0,40})$/i;

/** Whoever signs at the end: "Cheers, Ann", or a full name in a line of its own. */
function subscribers(recap: Recap, blocks: Block[]): ParsedPerson[] {
  const last = blocks
    .slice(-SIGNATURE)
    .flatMap(block =>
      sourceLines(recap.structure.body, block).map(text => ({ block, text })),
    );
  const greeted = last.findIndex(({ text }) => GREETING.test(text));
  if (greeted < 0) return [];
  const names = [
    GREETING.exec(last[greeted].text)?.[1] ?? '',
    ...last.slice(greeted + 1, greeted + 4).map(({ text }) => text),
  ].map(text => text.split(/\s*[|,(]\s*/)[0].trim());
  const name =
    names.find(isPersonName) ??
    names.find(text => /^\p{Lu}\p{Ll}{2,20}$/u.test(text));
  const line = last
    .slice(greeted)
    .find(({ text }) => name && text.includes(name));
  return name && line ? people(recap, line.block, [name]) : [];
}

function bylineIn(recap: Recap, block: Block): ParsedPerson[] {
  const lines = sourceLines(recap.structure.body, block);
  if (lines.length > MAX_BYLINES) return [];
  const sentences = recap.sentencesIn(block).map(({ text }) => text);
  for (const line of [block.text, ...lines, ...sentences]) {
    const names = namesInByline(line.trim(), block);
    if (names.length > 0) return people(recap, block, names);
  }
  return [];
}

function namesInByline(text: string, block: Block): string[] {
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
  return named;
}
