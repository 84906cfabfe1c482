import type { RootContent } from 'mdast';
import type { ParseWarning, RecapFormat, RecapInput } from '../types';
import { costOf, type Cost } from './cost';
import { cleaned, decode, decodeAny } from './decode';
import { detectDialect, formatOf, type Dialect } from './detectFormat';
import { readFrontMatter } from './frontMatter';
import { readAsciiDoc } from './light/asciiDoc';
import { readGoPresent } from './light/goPresent';
import { readMediaWiki } from './light/mediaWiki';
import { readOrg } from './light/org';
import { readPlain } from './light/plain';
import { readRestructuredText } from './light/restructuredText';
import { writeMarkdown } from './markdown';
import { isIntricateHtml, readHtml, stripTags } from './readHtml';
import { readMarkdown } from './readMarkdown';
import { readLines, readStructure } from './readStructure';
import { mergeMeta, noMeta, type RecapMeta } from './RecapMeta';
import type { Structure } from './Structure';

export interface ReadRecap {
  format: RecapFormat;
  meta: RecapMeta;
  frontMatter: Record<string, unknown>;
  structure: Structure;
  warnings: ParseWarning[];
}

type LightReader = (text: string) => {
  children: RootContent[];
  meta: RecapMeta;
};

const LIGHT_READERS: Record<
  Exclude<Dialect, 'markdown' | 'html'>,
  LightReader
> = {
  plain: readPlain,
  goPresent: readGoPresent,
  org: readOrg,
  restructuredText: readRestructuredText,
  asciiDoc: readAsciiDoc,
  mediaWiki: readMediaWiki,
};

const LINE = 2000;

/**
 * Reads a document of any supported format into a Markdown body with its structure, and what its
 * front matter, page head or title block say.
 *
 * @throws RecapInputError - where there is nothing to read
 */
export function readRecap({ content, fileName, body }: RecapInput): ReadRecap {
  if (body !== undefined) return readEdited(content, fileName, body);
  const { text, warnings } = decode(content);
  const read = readSource(text, fileName);
  return {
    format: read.format,
    meta: read.meta,
    frontMatter: read.frontMatter,
    structure: structureOf(read.body, read.cost),
    warnings: [
      ...warnings,
      ...read.warnings,
      ...warningsFor(read.cost, 'kept as plain text in a code block'),
    ],
  };
}

/** The body stays as its author wrote it, whatever it is; what stands around it the original says. */
function readEdited(
  content: string | Uint8Array,
  fileName: string | undefined,
  body: string,
): ReadRecap {
  const original = decodeAny(content);
  const isAlone = original.text.trim() === '';
  const { text, warnings } = isAlone ? decode(body) : decodeAny(body);
  const around = isAlone ? null : readSource(original.text, fileName);
  const cost = costOf(text);
  return {
    format: 'markdown',
    meta: around?.meta ?? noMeta(),
    frontMatter: around?.frontMatter ?? {},
    structure: structureOf(text, cost),
    warnings: [...warnings, ...warningsFor(cost, 'read line by line')],
  };
}

/** A whole document: its text as a body, and what it says around that. */
function readSource(text: string, fileName: string | undefined) {
  const front = readFrontMatter(text);
  const source = front?.rest ?? text;
  const dialect = detectDialect(source, fileName);
  const { body, meta, cost } = toBody(source, dialect);
  return {
    format: formatOf(dialect),
    // Markup may hide or spell out what no text has; the body would lose it when it is read again.
    body: cleaned(body),
    cost,
    meta: front ? mergeMeta(front.meta, meta) : meta,
    frontMatter: front?.fields ?? {},
    warnings: front?.warnings ?? [],
  };
}

interface Body {
  body: string;
  meta: RecapMeta;
  cost: Cost;
}

function toBody(source: string, dialect: Dialect): Body {
  if (dialect === 'html') {
    if (isIntricateHtml(source)) return asCode(stripTags(source));
    const { body, meta } = readHtml(source);
    return checked(body, meta);
  }
  const cost = costOf(source);
  if (dialect === 'markdown') {
    const hasHtml = /<[a-z!/?]|\{\{|\{%/i.test(source);
    const isIntricate =
      cost === 'intricate' ||
      (hasHtml && (cost === 'long' || isIntricateHtml(source)));
    if (isIntricate) return asCode(source);
    return cost === 'long'
      ? { body: source, meta: noMeta(), cost }
      : checked(readMarkdown(source), noMeta());
  }
  if (cost !== 'plain') return asCode(source);
  const { children, meta } = LIGHT_READERS[dialect](source);
  return checked(writeMarkdown(children), meta);
}

function checked(body: string, meta: RecapMeta): Body {
  const cost = costOf(body);
  return cost === 'intricate' ? asCode(body) : { body, meta, cost };
}

/** A text that no Markdown reader should meet, as a code block, which each of them can show. */
function asCode(source: string): Body {
  const text = source
    .split(/\r\n|\r|\n/)
    .flatMap(line =>
      line.length > LINE ? line.match(/[^]{1,2000}/gu) ?? [] : [line],
    )
    .join('\n');
  const longest = Math.max(
    2,
    ...(text.match(/^`{3,}/gm) ?? []).map(ticks => ticks.length),
  );
  const fence = '`'.repeat(longest + 1);
  return {
    body: `${fence}\n${text}\n${fence}\n`,
    meta: noMeta(),
    cost: 'intricate',
  };
}

function structureOf(body: string, cost: Cost): Structure {
  return cost === 'plain' ? readStructure(body) : readLines(body);
}

/** @param outcome - what became of a document that is too intricate */
function warningsFor(cost: Cost, outcome: string): ParseWarning[] {
  if (cost === 'plain') return [];
  return [
    cost === 'long'
      ? {
          code: 'long',
          message:
            'The document is very long: its sections and links, and all behind its first 200,000 characters, were not looked at. Split it to have them read.',
          field: 'body',
        }
      : {
          code: 'intricate',
          message: `The markup of the document is nested too deeply or too dense to be read. It is ${outcome}.`,
          field: 'body',
        },
  ];
}
