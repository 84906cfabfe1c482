import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../../shared/corpus/documents');

/** Why the tests on real recaps cannot run; undefined where they can. */
export const corpusMissing = existsSync(FOLDER)
  ? undefined
  : `the recaps of others are not here: ${FOLDER} does not exist`;

/** Real recaps as their authors published them. */
export const corpus = corpusMissing
  ? []
  : readdirSync(FOLDER)
      .sort()
      .map(fileName => ({
        fileName,
        path: join(FOLDER, fileName),
        content: readFileSync(join(FOLDER, fileName), 'utf8'),
      }));

/** A run of words is a trace that a text leaves, whatever became of its markup. */
const RUN = 4;

/** The share (0 to 1) of the runs of words of a document's prose that stand in a text. */
export function shareFoundIn(text: string, document: string): number {
  const runs = runsOf(proseOf(document));
  const found = new Set(runsOf(proseOf(text)));
  return runs.filter(run => found.has(run)).length / runs.length;
}

/** The addresses of the videos that a document embeds or links, by their ids. */
export function videoIdsOf(document: string): string[] {
  const ids = document.matchAll(
    /(?:youtube(?:-nocookie)?\.com\/(?:watch\?v=|embed\/)|youtu\.be\/)([\w-]{11})/g,
  );
  return [...new Set([...ids].map(([, id]) => id))];
}

/** The words that a reader sees, of Markdown, HTML, or Go's slides. */
function proseOf(document: string): string {
  const main = /<article[\s>][^]*?<\/header>([^]*)<\/article>/.exec(document);
  return (
    (main ? main[1] : document)
      .replace(/^---\n[^]*?\n---\n/, '')
      .replace(/<(script|style)[\s>][^]*?<\/\1>/g, ' ')
      .replace(/^\.(?:image|iframe|caption) .*$/gm, ' ')
      // What stands for an embedded video or post.
      .replace(/\[(?:Video|Tweet)\]/g, ' ')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
      .replace(/\{\{[<%][^]*?[%>]\}\}/g, ' ')
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/\[\[[^\]]*\]\[/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/https?:\/\/\S+/g, ' ')
      .replace(/&(?:\w+|#\d+);/g, ' ')
  );
}

function runsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? [];
  return words
    .slice(RUN - 1)
    .map((_, at) => words.slice(at, at + RUN).join(' '));
}
