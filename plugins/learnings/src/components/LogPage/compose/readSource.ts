import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import { readTextFile, type FileProblem } from './readTextFile';

/** Why there is no text, or no draft, of a file. */
export interface FileFailure {
  state: 'failed';
  /** `refused`: by the server. */
  problem: FileProblem | 'unreadable' | 'refused';
  /** What was said about it, where it may go better the next time. */
  message: string | null;
}

/** A file as the source of a recap, or why it cannot be one. */
export async function readSource(
  file: File,
): Promise<RecapSource | FileFailure> {
  try {
    const read = await readTextFile(file);
    if ('problem' in read)
      return { state: 'failed', problem: read.problem, message: null };
    return { kind: 'uploaded', name: file.name, content: read.text };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'failed', problem: 'unreadable', message };
  }
}
