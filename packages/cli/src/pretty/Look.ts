import type { WriteStream } from 'node:tty';
import { createColors } from 'picocolors';

/** Columns where a terminal does not say how many it has. */
const USUAL_WIDTH = 80;

/** How text is shown on a stream. */
export interface Look {
  /** Columns to wrap to; undefined where nobody looks, so that a line stays one line. */
  width: number | undefined;
  colours: ReturnType<typeof createColors>;
}

/** Colours and wrapped lines on a terminal, plain text for files and pipes. */
export function lookOf(
  stream: Pick<WriteStream, 'isTTY' | 'columns'>,
  env: NodeJS.ProcessEnv = process.env,
): Look {
  return {
    width: stream.isTTY ? stream.columns || USUAL_WIDTH : undefined,
    // A pipe does not even say no.
    colours: createColors(
      Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    ),
  };
}
