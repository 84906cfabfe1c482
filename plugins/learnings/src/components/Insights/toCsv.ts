import Papa from 'papaparse';

/**
 * What a spreadsheet would run as a formula. The library's own rule misses one
 * that has a line break in it, and the wide signs that some spreadsheets take.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A table as CSV that is safe to open in a spreadsheet. */
export function toCsv(
  fields: string[],
  rows: Array<Array<string | number>>,
): string {
  // The mark lets spreadsheets read it as UTF-8.
  return `\uFEFF${Papa.unparse(
    { fields, data: rows },
    { escapeFormulae: FORMULA },
  )}\r\n`;
}
