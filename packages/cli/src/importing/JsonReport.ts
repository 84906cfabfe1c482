import type { Input } from '../inputs/findInputs';
import type { ImportReport, Rest } from './ImportReport';
import type { Outcome } from './Importer';

/** One JSON object a line and file, for programs. */
export class JsonReport implements ImportReport {
  readonly #dryRun: boolean;

  constructor(options: { dryRun: boolean }) {
    this.#dryRun = options.dryRun;
  }

  begin() {}
  wait() {}
  interrupt() {}

  add(input: Input, outcome: Outcome) {
    this.#print(input, fieldsOf(outcome));
  }

  end({ inputs }: Rest) {
    for (const input of inputs) this.#print(input, { state: 'untried' });
  }

  #print({ name }: Input, fields: object) {
    const line = { file: name, dryRun: this.#dryRun, ...fields };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function fieldsOf(outcome: Outcome): object {
  switch (outcome.state) {
    case 'failed':
      return { state: 'failed', error: outcome.failure.message };
    case 'here': {
      const { id, title } = outcome.recap;
      return {
        state: outcome.isPublishedNow ? 'published' : 'here',
        recapId: id,
        title,
      };
    }
    default:
      return outcome;
  }
}
