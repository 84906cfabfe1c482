import type { Input } from '../inputs/findInputs';
import { Importer, type Target } from './Importer';
import type { ImportReport } from './ImportReport';

/** What a shell calls the end by Ctrl-C. */
const INTERRUPTED = 130;

/**
 * Brings files in one after the other, until it is told to stop or there is no
 * hope for the others.
 *
 * @returns the exit code
 */
export async function importAll(
  inputs: readonly Input[],
  target: Target,
  report: ImportReport,
): Promise<number> {
  const importer = new Importer(target, pause => report.wait(pause));
  let because: 'interrupted' | 'hopeless' | null = null;
  let code = 0;
  const interrupt = () => {
    because = 'interrupted';
    code = INTERRUPTED;
    report.interrupt();
  };
  // The second time it ends as usual: at once.
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);

  let done = 0;
  while (done < inputs.length && because === null) {
    const input = inputs[done++];
    report.begin(input);
    const outcome = await importer.import(input);
    report.add(input, outcome);
    if (outcome.state !== 'failed') continue;
    code ||= 1;
    if (outcome.failure.isForAll) because ??= 'hopeless';
  }
  process.off('SIGINT', interrupt);
  process.off('SIGTERM', interrupt);
  report.end({ inputs: inputs.slice(done), because });
  return code;
}
