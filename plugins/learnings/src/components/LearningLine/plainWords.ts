/**
 * A few words of Markdown as plain text, for a line of a list; they may have
 * been cut off anywhere.
 */
export function plainWords(markdown: string): string {
  return (
    markdown
      // Images and links become their words, also where the address is cut off.
      .replace(/!?\[([^\]]*)\]\([^)]*\)?/g, '$1')
      .replace(/<(https?:[^>\s]+)>?/g, '$1')
      // A table becomes its cells, and the line below its head nothing.
      .replace(/^[ \t|:-]*\|[ \t|:-]*$/gm, '')
      .replace(/^[ \t]*\|(.+?)\|?[ \t]*$/gm, (_, cells: string) =>
        cells.replace(/[ \t]*\|[ \t]*/g, ', '),
      )
      .replace(/^\s*(?:#{1,6}|>)\s+/gm, '')
      // What was told apart by lines is told apart still.
      .replace(/^\s*(?:[-*+](?:\s+\[[ xX]\])?|\d+[.)])\s+/gm, '· ')
      .replace(/(\*\*|__|~~|`+)(?=\S)(.*?\S)\1/g, '$2')
      .replace(/(?<!\w)([*_])(?=\S)([^*_]*\S)\1(?!\w)/g, '$2')
      .replace(/^[\s·]+/, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
