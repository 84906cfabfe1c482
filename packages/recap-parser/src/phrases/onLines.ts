/**
 * A long pattern written over several lines: a line break and the indent
 * behind it are not part of it.
 *
 * @example new RegExp(onLines(String.raw`\b(?:
 *   talk|session|
 *   keynote)\b`), 'i')
 */
export const onLines = (pattern: string): string =>
  pattern.replace(/\n\s*/g, '');
