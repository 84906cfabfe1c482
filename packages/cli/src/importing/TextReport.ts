import type { Input } from '../inputs/findInputs';
import { flat } from '../pretty/flat';
import { indented } from '../pretty/indented';
import { lookOf } from '../pretty/Look';
import type { ImportReport, Rest } from './ImportReport';
import type { Counts, Outcome } from './Importer';
import { ProgressBar } from './ProgressBar';

/** What became of a file, in a word. */
type Word = 'drafted' | 'published' | 'skipped' | 'failed';

const WORD_COLUMNS = 11;

const COLOURS = {
  drafted: 'green',
  published: 'green',
  skipped: 'dim',
  failed: 'red',
} as const;

const plural = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A line a file and a sum, for people, with a progress bar on a terminal. */
export class TextReport implements ImportReport {
  readonly #dryRun: boolean;
  readonly #look = lookOf(process.stdout);
  readonly #bar: ProgressBar;
  readonly #sums = new Map<Word, number>();
  #now = '';

  constructor(options: { files: number; dryRun: boolean }) {
    this.#dryRun = options.dryRun;
    this.#bar = new ProgressBar(options.files);
  }

  begin({ name }: Input) {
    this.#now = name;
    this.#bar.show(name);
  }

  wait(pause: number) {
    this.#bar.show(
      `${this.#now}: no answer, asking again in ${Math.ceil(pause / 1000)} s`,
    );
  }

  interrupt() {
    this.#bar.clear(0);
    process.stderr.write(
      `Finishing ${flat(this.#now)}. Press Ctrl-C again to stop at once.\n`,
    );
    this.#bar.show(this.#now);
  }

  add({ name }: Input, outcome: Outcome) {
    const { word, text, warnings } = told(outcome);
    this.#sums.set(word, (this.#sums.get(word) ?? 0) + 1);
    const colour = this.#look.colours[COLOURS[word]];
    const lines = [
      ...indented(
        this.#look,
        { text: colour(word.padEnd(WORD_COLUMNS)), columns: WORD_COLUMNS },
        flat(`${name}: ${text}`),
      ),
      ...warnings.flatMap(warning =>
        indented(
          this.#look,
          { text: ' '.repeat(WORD_COLUMNS), columns: WORD_COLUMNS },
          this.#look.colours.yellow(flat(warning)),
        ),
      ),
    ];
    this.#bar.clear(1);
    process.stdout.write(`${lines.join('\n')}\n`);
  }

  end({ inputs, because }: Rest) {
    this.#bar.clear(0);
    const left = inputs.length;
    process.stdout.write(`\n${this.#sum(left)}\n`);
    if (left > 0)
      process.stderr.write(
        `${because === 'interrupted' ? 'Stopped' : 'Ended'} before ${flat(
          inputs[0].name,
        )}. To go on, ${
          because === 'interrupted' ? '' : 'mend that and '
        }run the same command again: what is here already is skipped.\n`,
      );
  }

  #sum(left: number): string {
    const of = (word: Word) => this.#sums.get(word) ?? 0;
    const parts = [
      of('drafted') > 0 && `${plural(of('drafted'), 'draft')} made`,
      of('published') > 0 && `${of('published')} published`,
      of('skipped') > 0 && `${of('skipped')} skipped`,
      of('failed') > 0 && `${of('failed')} failed`,
      left > 0 && `${left} not tried`,
    ].filter(Boolean);
    const sum = `${parts.join(', ')}.`;
    if (this.#dryRun) return `Nothing was written. Without --dry-run: ${sum}`;
    return of('drafted') > 0
      ? `${sum} Drafts are under "My drafts and recaps" in Backstage, for nobody but you until they are published.`
      : sum;
  }
}

function told(outcome: Outcome): {
  word: Word;
  text: string;
  warnings: string[];
} {
  switch (outcome.state) {
    case 'failed':
      return { word: 'failed', text: outcome.failure.message, warnings: [] };
    case 'here': {
      const { title, status } = outcome.recap;
      return outcome.isPublishedNow
        ? { word: 'published', text: `${title}; it was a draft`, warnings: [] }
        : {
            word: 'skipped',
            text: `it is here already as “${title}” (${status})`,
            warnings: [],
          };
    }
    default: {
      const { state, title, counts, warnings } = outcome;
      return { word: state, text: `${title} · ${counted(counts)}`, warnings };
    }
  }
}

function counted({ talks, takeaways, followUps, technologies }: Counts) {
  return [
    plural(talks, 'talk'),
    plural(takeaways, 'takeaway'),
    plural(followUps, 'follow-up'),
    technologies === 1 ? '1 technology' : `${technologies} technologies`,
  ].join(', ');
}
