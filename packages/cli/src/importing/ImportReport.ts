import type { Input } from '../inputs/findInputs';
import type { Outcome } from './Importer';

/** Files of one run that came to nothing, or to which it did not come. */
export interface Rest {
  inputs: readonly Input[];
  /** Why the run ended before; null where it did not. */
  because: 'interrupted' | 'hopeless' | null;
}

/** Tells how an import goes. */
export interface ImportReport {
  begin(input: Input): void;
  /** The server does not answer, and is asked again after some milliseconds. */
  wait(pause: number): void;
  /** It will end after the present file. */
  interrupt(): void;
  add(input: Input, outcome: Outcome): void;
  end(rest: Rest): void;
}
