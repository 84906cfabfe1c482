/** What a UTF-16 code unit is to the phrase matcher. */
export const WORD = 1;
/** Punctuation, symbols and halves of surrogate pairs: `+`, `@`, `/`, an emoji. */
export const SIGN = 2;
export const SPACE = 3;
/** A letter of a script that is written without spaces between words: every place in it may begin or end a name. */
export const LONE = 4;

const UNKNOWN = 0;
const classes = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);

const lone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const word = /[\p{L}\p{N}\p{M}_]/u;
const space = /[\s\u0085]/u;

// Written differently by editors, meant alike by people.
const alike = new Map(
  Object.entries({
    '\u2018': "'",
    '\u2019': "'",
    '\u02BC': "'",
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '-',
    '\u2013': '-',
    ς: 'σ',
  }),
);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (space.test(character)) return SPACE;
  if (lone.test(character)) return LONE;
  return word.test(character) ? WORD : SIGN;
}

function fold(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === 1 ? alike.get(lower) ?? lower : character;
}

// The tables are filled as characters are met: testing all of Unicode would cost every start of a process.
function learn(unit: number): void {
  classes[unit] = classify(unit);
  folded[unit] =
    classes[unit] === SPACE
      ? 0x20
      : fold(String.fromCharCode(unit)).charCodeAt(0);
}

/** The class of a UTF-16 code unit: WORD, SIGN, SPACE or LONE. */
export function classOf(unit: number): number {
  if (classes[unit] === UNKNOWN) learn(unit);
  return classes[unit];
}

/** The code unit that stands for this one and all that are written alike: lower case, plain quotes, one kind of space. */
export function foldUnit(unit: number): number {
  if (classes[unit] === UNKNOWN) learn(unit);
  return folded[unit];
}
