import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { anchorsOf } from './__testUtils__/anchorsOf';
import { parseRecap } from './parseRecap';

// Real recaps lie beside the checkout where they are at hand; they are no part of the project.
const documents = resolve(__dirname, '../../../../shared/corpus/documents');
const files = existsSync(documents) ? readdirSync(documents) : [];
const name =
  files.length > 0
    ? 'real recaps'
    : `real recaps (skipped: there are none at ${documents})`;

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

(files.length > 0 ? describe : describe.skip)(name, () => {
  it.each(files.length > 0 ? files : ['none'])(
    '%s is read without loss',
    file => {
      const source = readFileSync(join(documents, file), 'utf8');
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
    },
  );

  it.each(files.length > 0 ? files : ['none'])(
    'every anchor of %s fits',
    file => {
      const recap = parseRecap({
        content: readFileSync(join(documents, file)),
        fileName: file,
      });
      const anchors = anchorsOf(recap);
      expect(anchors.length).toBeGreaterThan(0);
      for (const { start, end, exact } of anchors)
        expect(recap.body.slice(start, end)).toBe(exact);
    },
  );
});
