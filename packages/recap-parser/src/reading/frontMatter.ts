import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { ParseWarning } from '../types';
import { dateOf } from './dates';
import { noMeta, type RecapMeta } from './RecapMeta';

/** A longer block is a mistake or an attack. */
const MAX_LENGTH = 64 * 1024;
const MAX_YAML_ALIASES = 50;
/** Brackets deeper than this hold no title; the YAML reader recurses into them. */
const MAX_BRACKETS = 200;

type Fields = Record<string, unknown>;

export interface FrontMatter {
  meta: RecapMeta;
  /** The block's keys and values, as they were written. */
  fields: Fields;
  /** The text behind the block; with the block itself as code where it could not be read. */
  rest: string;
  warnings: ParseWarning[];
}

interface RawBlock {
  language: 'yaml' | 'toml';
  source: string;
  rest: string;
}

function blockOf(text: string): RawBlock | null {
  const opening = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const [fence] = opening[0].match(/^(?:---|\+\+\+)/) ?? [''];
  const closing =
    fence === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/m : /^\+\+\+[ \t]*\r?$/m;
  const behind = text.slice(opening[0].length);
  const found = closing.exec(behind);
  if (!found) return null;
  return {
    language: fence === '---' ? 'yaml' : 'toml',
    source: behind.slice(0, found.index),
    rest: behind.slice(found.index + found[0].length).replace(/^\r?\n/, ''),
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseBlock({ language, source }: RawBlock): unknown {
  if (source.length > MAX_LENGTH) {
    throw new Error(`it has more than ${MAX_LENGTH} characters`);
  }
  if (source.split(/[[{]/).length > MAX_BRACKETS) {
    throw new Error('it is nested too deeply');
  }
  const fields: unknown =
    language === 'toml'
      ? parseToml(source)
      : parseYaml(source, {
          maxAliasCount: MAX_YAML_ALIASES,
          logLevel: 'error',
        });
  // An alias may lead back to what it stands in; nobody could write that down again.
  return JSON.parse(JSON.stringify(fields));
}

const looksLikeFields = (source: string) =>
  /^["']?[\w-]{1,40}["']?[ \t]*[:=]/m.test(source);

const FIELD_LINE = /^["']?([\w-]{1,40})["']?[ \t]*[:=][ \t]*(.*)$/;

/** What a person can still read in a block that the parser could not. */
function fieldsByLine(source: string): Fields {
  const fields: Fields = {};
  for (const line of source.slice(0, MAX_LENGTH).split(/\r?\n/)) {
    const [, key, value] = FIELD_LINE.exec(line) ?? [];
    if (key && value) fields[key] = value.trim().replace(/^["']|["']$/g, '');
  }
  return fields;
}

/** What Pelican and MultiMarkdown know in a header. */
const HEADER_KEYS = new Set(
  'title subtitle date modified published author authors category categories tags keywords slug summary description status lang language layout template series image cover url save_as comments'.split(
    ' ',
  ),
);
const FEWEST_HEADERS = 2;

/** What mails are headed by (RFC 5322, and what programs show of it). */
const MAIL_KEYS = new Set(
  'from to cc bcc date sent subject reply-to message-id x-mailer'.split(' '),
);
const FORWARDED =
  /^\s*(?:-{2,}[ \t]*(?:forwarded|original) message[ \t]*-{2,}|begin forwarded message:)\s*\n/i;
const REPLY = /^(?:(?:re|fwd?|aw|wg|sv|tr)(?:\[\d+\])?:\s*)+/i;

/** What a mail calls otherwise. */
const pageFieldsOf = ({ subject, from, date, sent }: Fields): Fields => ({
  title: String(subject ?? '').replace(REPLY, ''),
  author: String(from ?? '').replace(/^"([^"]*)"/, '$1'),
  date: date ?? sent,
});

/** The lines "Title: …", "Date: …" that open a document of Pelican or MultiMarkdown, or "Subject: …" a mail, up to the first blank one. */
function readHeader(text: string): FrontMatter | null {
  const from = FORWARDED.exec(text)?.[0].length ?? 0;
  const [header] =
    /^(?:[A-Za-z_-]{2,20}:[^\n]*\n){2,20}(?=\s*\n|$)/.exec(text.slice(from)) ??
    [];
  if (header === undefined) return null;
  const lines = header.trim().split(/\r?\n/);
  const entries = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  if (entries.length < FEWEST_HEADERS) return null;
  const keys = entries.map(([key]) => key);
  const isPage =
    (keys.includes('title') || keys.includes('date')) &&
    keys.every(key => HEADER_KEYS.has(key));
  const isMail =
    (keys.includes('subject') || keys.includes('from')) &&
    keys.every(key => MAIL_KEYS.has(key));
  if (!isPage && !isMail) return null;
  const fields: Fields = Object.fromEntries(entries);
  const rest = text.slice(from + header.length).replace(/^\s*\n/, '');
  const meta = metaOf(isMail ? pageFieldsOf(fields) : fields);
  return { meta, fields, rest, warnings: [] };
}

/** Reads the YAML or TOML block, or the header lines, at the very start of a document; null where there is none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const block = blockOf(text);
  if (!block) return readHeader(text);
  try {
    const fields = parseBlock(block);
    if (fields === null && block.source.trim() === '') {
      return { meta: noMeta(), fields: {}, rest: block.rest, warnings: [] };
    }
    // A rule, some prose, and another rule: nothing but the beginning of the text.
    if (!isFields(fields)) return null;
    return { meta: metaOf(fields), fields, rest: block.rest, warnings: [] };
  } catch (error) {
    if (!looksLikeFields(block.source)) return null;
    const fields = fieldsByLine(block.source);
    return {
      meta: metaOf(fields),
      fields,
      rest: `${asCode(block)}\n\n${block.rest}`,
      warnings: [brokenBlock(block, error)],
    };
  }
}

function asCode({ language, source }: RawBlock): string {
  const longest = source.match(/`{3,}/g)?.sort().at(-1) ?? '``';
  const fence = `${longest}\``;
  return `${fence}${language}\n${source.trimEnd()}\n${fence}`;
}

function brokenBlock({ language }: RawBlock, error: unknown): ParseWarning {
  const [why] = (error instanceof Error ? error.message : '').split('\n');
  return {
    code: 'front-matter-broken',
    message: `The front matter is no valid ${language.toUpperCase()} (${why}). It is kept as a code block; check title, author and date.`,
    field: 'frontMatter',
  };
}

function stringOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  return typeof value === 'number' ? String(value) : null;
}

function listOf(value: unknown): string[] {
  const items = Array.isArray(value)
    ? value
    : stringOf(value)?.split(/,| and | & /) ?? [value];
  return items.flatMap(item => {
    const name = isFields(item)
      ? stringOf(item.name) ?? stringOf(item.title)
      : stringOf(item);
    return name ? [name] : [];
  });
}

/** Fields that some site generators want in a table of their own. */
function nested(fields: Fields, key: string): Fields {
  const table = fields[key];
  return isFields(table) ? table : {};
}

/** What the fields of front matter, or of a title block, say about a recap. Keys are matched without regard to case. */
export function metaOf(given: Fields): RecapMeta {
  const fields = new Map(
    Object.entries({
      ...nested(given, 'extra'),
      ...nested(given, 'taxonomies'),
      ...given,
    }).map(([key, value]) => [
      key.toLowerCase().replaceAll(/[-_]/g, ''),
      value,
    ]),
  );
  const first = <T>(read: (value: unknown) => T | null, ...keys: string[]) => {
    for (const key of keys) {
      const value = read(fields.get(key));
      if (value !== null) return value;
    }
    return null;
  };
  const names = (value: unknown) => {
    const list = listOf(value);
    return list.length > 0 ? list : null;
  };
  const stated = fields.get('event') ?? fields.get('conference');
  const event = isFields(stated) ? stated : {};
  return {
    title: first(stringOf, 'title'),
    summary: first(stringOf, 'summary', 'description', 'excerpt', 'subtitle'),
    publishedDate: first(
      dateOf,
      'date',
      'pubdate',
      'publishdate',
      'published',
      'publishedat',
      'created',
      'createdat',
      'lastmod',
      'updated',
    ),
    authors:
      first(
        names,
        'author',
        'authors',
        'authorname',
        'by',
        'byline',
        'writer',
      ) ?? [],
    tags: [
      ...new Set([
        ...listOf(fields.get('tags')),
        ...listOf(fields.get('keywords')),
        ...listOf(fields.get('categories')),
        ...listOf(fields.get('category')),
      ]),
    ],
    event: {
      name: stringOf(stated) ?? stringOf(event.name) ?? stringOf(event.title),
      location:
        first(stringOf, 'location', 'venue', 'city') ??
        stringOf(event.location),
      startDate: dateOf(
        event.startDate ?? event.start ?? fields.get('startdate'),
      ),
      endDate: dateOf(event.endDate ?? event.end ?? fields.get('enddate')),
      url: stringOf(event.url) ?? first(stringOf, 'eventurl', 'conferenceurl'),
    },
  };
}
