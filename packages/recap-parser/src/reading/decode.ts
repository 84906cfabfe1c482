import { RecapInputError } from '../RecapInputError';
import type { ParseWarning } from '../types';

/** 2 MiB: a hundred times a long recap. */
export const MAX_RECAP_BYTES = 2 * 1_048_576;

const SIGNATURES: Array<[kind: string, bytes: number[]]> = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zip file or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an image', [0x89, 0x50, 0x4e, 0x47]],
  ['an image', [0xff, 0xd8, 0xff]],
  ['an image', [0x47, 0x49, 0x46, 0x38]],
  ['a compressed file', [0x1f, 0x8b]],
];

const ADVICE = 'Save it as Markdown, HTML or plain text and try again.';

/** Some programs write it once for each part that they join. */
const BYTE_ORDER_MARK = /^\ufeff+/;

const HALF_PAIR =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What no text has, NUL for one; an escape stands in the output of terminals, which people paste. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** More of its characters than this share are controls: no person wrote it. */
const MAX_CONTROL_SHARE = 0.05;

/** A text as it is decoded: of what was cleaned once, nothing is taken the next time. */
export const cleaned = (text: string): string =>
  text
    .replace(BYTE_ORDER_MARK, '')
    .replace(CONTROL, '\ufffd')
    .replace(HALF_PAIR, '\ufffd');

export interface Decoded {
  text: string;
  warnings: ParseWarning[];
}

/**
 * The text of an input, without byte order mark. Never contains half a surrogate pair, or controls that are in no text.
 *
 * @throws RecapInputError - where the input is empty, too large, or no text
 */
export function decode(content: string | Uint8Array): Decoded {
  const decoded = decodeAny(content);
  if (decoded.text.trim() === '') {
    throw new RecapInputError(
      'empty',
      'The document is empty. Give it some text and try again.',
    );
  }
  return decoded;
}

/**
 * The same for an input that may well be empty.
 *
 * @throws RecapInputError - where the input is too large, or no text
 */
export function decodeAny(content: string | Uint8Array): Decoded {
  const bytes =
    typeof content === 'string'
      ? new TextEncoder().encode(content).byteLength
      : content.byteLength;
  if (bytes > MAX_RECAP_BYTES) {
    throw new RecapInputError(
      'too-large',
      `The document has ${bytes} bytes; at most ${MAX_RECAP_BYTES} (2 MiB) are read. Split it, or leave out embedded images.`,
    );
  }
  const raw = typeof content === 'string' ? content : decodeBytes(content);
  refuseControls(raw);
  const text = cleaned(raw);
  return { text, warnings: brokenCharacters(text) };
}

function decodeBytes(bytes: Uint8Array): string {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) {
      throw new RecapInputError(
        'binary',
        `The document is ${kind}, not text. ${ADVICE}`,
      );
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  return new TextDecoder('utf-8').decode(bytes);
}

function refuseControls(text: string): void {
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_SHARE) {
    throw new RecapInputError(
      'binary',
      `The document holds binary data, not text. ${ADVICE}`,
    );
  }
}

function brokenCharacters(text: string): ParseWarning[] {
  const broken = text.split('\ufffd').length - 1;
  if (broken === 0) return [];
  return [
    {
      code: 'broken-characters',
      message: `${broken} characters could not be read and are shown as \ufffd. Save the document as UTF-8 to get them back.`,
      field: 'body',
    },
  ];
}
