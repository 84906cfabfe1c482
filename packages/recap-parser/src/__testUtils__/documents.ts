import fc from 'fast-check';
import { markups, type Markup } from './markups';
import { brokenText, breaks, people, plainText, urls } from './phrases';

/** What somebody might hand to the parser. */
export interface GeneratedDocument {
  content: string | Uint8Array;
  fileName: string | undefined;
}

const { constant, constantFrom, tuple } = fc;

/** Text with the marks that a markup has within a line. */
const inlineOf = (markup: Markup) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: brokenText },
        { weight: 1, arbitrary: plainText.map(markup.strong) },
        { weight: 1, arbitrary: plainText.map(markup.emphasis) },
        {
          weight: 1,
          arbitrary: tuple(plainText, urls).map(([text, url]) =>
            markup.link(text, url),
          ),
        },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(parts => parts.join(' '));

const talkLine = (markup: Markup) =>
  tuple(
    plainText,
    people,
    urls,
    constantFrom(' - ', ' – ', ' by ', ': ', ' ('),
  ).map(
    ([title, speaker, url, sign]) =>
      `${markup.link(title, url)}${sign}${speaker}`,
  );

/** One block, or several that belong together. */
const blockOf = (markup: Markup) => {
  const inline = inlineOf(markup);
  const items = fc.array(fc.oneof(inline, talkLine(markup)), {
    minLength: 1,
    maxLength: 5,
  });
  return fc.oneof(
    { weight: 4, arbitrary: inline.map(markup.paragraph) },
    {
      weight: 3,
      arbitrary: tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.oneof(plainText, brokenText),
      ).map(([level, text]) => markup.heading(level, text)),
    },
    { weight: 2, arbitrary: items.map(markup.list) },
    { weight: 1, arbitrary: inline.map(markup.quote) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(inline, { minLength: 2, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map(markup.table),
    },
    { weight: 1, arbitrary: brokenText.map(markup.code) },
    { weight: 1, arbitrary: urls.map(markup.video) },
    { weight: 1, arbitrary: talkLine(markup).map(markup.paragraph) },
    {
      weight: 1,
      arbitrary: tuple(people, inline, constantFrom(': ', ' — ', '\n\n')).map(
        ([name, text, sign]) =>
          markup.paragraph(`${markup.strong(name)}${sign}${text}`),
      ),
    },
  );
};

const yamlValue = fc.oneof(
  plainText,
  brokenText,
  people,
  constantFrom('2019-05-23', 'no', '~', '[a, b', '{a: 1}', '&a [*a]', '|', '"'),
);

const frontMatter = tuple(
  fc.array(
    tuple(
      constantFrom(
        'title',
        'author',
        'authors',
        'date',
        'tags',
        'event',
        'location',
        '__proto__',
      ),
      yamlValue,
    ),
    { minLength: 1, maxLength: 5 },
  ),
  constantFrom(['---', ': '], ['+++', ' = ']),
  constantFrom('\n', '\r\n'),
).map(([fields, [fence, sign], end]) =>
  [
    fence,
    ...fields.map(([key, value]) => `${key}${sign}${value}`),
    fence,
    '',
  ].join(end),
);

/** A document in one markup, or with the blocks of another pasted into it. */
const sourceOf = (markup: Markup) =>
  tuple(
    fc.oneof(
      { weight: 2, arbitrary: constant('') },
      { weight: 1, arbitrary: frontMatter },
    ),
    fc.array(
      tuple(
        fc.oneof(
          { weight: 8, arbitrary: blockOf(markup) },
          { weight: 1, arbitrary: constantFrom(...markups).chain(blockOf) },
        ),
        constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\r\n\r\n', ''),
      ),
      { minLength: 1, maxLength: 10 },
    ),
  ).map(([front, blocks]) => front + blocks.flat().join(''));

/** Cut off somewhere, something put in, or a piece of it many times over. */
const damaged = (content: string) =>
  tuple(
    fc.nat(content.length),
    fc.nat(200),
    fc.oneof(breaks, constant('')),
    fc.integer({ min: 0, max: 40 }),
  ).map(([at, length, noise, times]) => {
    const piece = content.slice(at, at + length);
    return `${content.slice(0, at)}${noise}${piece.repeat(times)}`;
  });

/** Bytes of which some are no UTF-8, or another encoding altogether. */
const bytesOf = (content: string) =>
  fc.oneof(
    tuple(fc.nat(content.length), fc.uint8Array({ maxLength: 6 })).map(
      ([at, noise]) =>
        Buffer.concat([
          Buffer.from(content.slice(0, at)),
          noise,
          Buffer.from(content.slice(at)),
        ]),
    ),
    constant(Buffer.from(`\ufeff${content}`, 'utf16le')),
  );

/**
 * Recaps in every format that is read, well and badly written: realistic pieces in any order, in
 * part damaged, as text or as bytes.
 */
export const documents: fc.Arbitrary<GeneratedDocument> = constantFrom(
  ...markups,
)
  .chain(markup =>
    tuple(
      sourceOf(markup),
      fc.oneof(
        { weight: 9, arbitrary: constant(markup.fileName) },
        {
          weight: 1,
          arbitrary: constantFrom(...markups.map(({ fileName }) => fileName)),
        },
      ),
    ),
  )
  .chain(([source, fileName]) =>
    fc
      .oneof(
        { weight: 6, arbitrary: constant(source) },
        { weight: 3, arbitrary: damaged(source) },
        { weight: 1, arbitrary: bytesOf(source) },
      )
      .map(content => ({ content, fileName })),
  );
