import { readFileSync } from 'node:fs';
import {
  areThere,
  realRecaps,
  realRecapsAre,
} from './__testUtils__/realRecaps';
import { parseRecap } from './parseRecap';

const words = (text: string) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** What a reader of the source sees, roughly: no front matter, shortcodes, tags, scripts and addresses. */
function visibleText(source: string): string {
  const article = /<article[^>]*>([^]*?)<\/article>/.exec(source)?.[1];
  return (article?.match(/<p>[^]*?<\/p>/g)?.join(' ') ?? source)
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/\{\{[<%][^]*?[%>]\}\}/g, ' ')
    .replace(/<(script|style)[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|&amp;/g, ' ')
    .replace(/\[\[[^\]]+\]/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/^\.image .*$/gm, ' ')
    .replace(/https?:\S+/g, ' ')
    .replace(/_/g, ' ');
}

(areThere ? describe : describe.skip)(realRecapsAre, () => {
  it.each(realRecaps)('%s is read without loss', (file, path) => {
    const source = readFileSync(path, 'utf8');
    const recap = parseRecap({ content: source, fileName: file });
    const kept = new Map<string, number>();
    const shown = [
      recap.body,
      recap.title,
      ...recap.authors.map(author => author.name),
      ...recap.tags,
    ].join('\n');
    for (const word of words(shown.replace(/_/g, ' ')))
      kept.set(word, (kept.get(word) ?? 0) + 1);
    const lost = words(visibleText(source)).filter(word => {
      const left = kept.get(word) ?? 0;
      kept.set(word, left - 1);
      return left <= 0;
    });
    expect(
      lost.filter(
        word => !/^(?:Jul|Aug|Tags|gri|golang|org|20\d\d|\d\d?)$/.test(word),
      ),
    ).toEqual([]);
    expect(recap.warnings).toEqual([]);
  });
});
