import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import { useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { LIMIT_MB } from './limit';
import { readTextFile } from './readTextFile';

const PROBLEMS = {
  empty: 'log.fileEmpty',
  binary: 'log.fileBinary',
  tooLarge: 'log.fileTooLarge',
} as const;

interface Outcome {
  /** Why the file was not taken, and what to do. */
  problem?: string;
  notice?: string;
  /** Brings back the text that stood there before. */
  undo?: () => void;
}

/** Takes the text of a file in the place of what is there, with a way back. */
export function useFile(
  present: RecapSource,
  onText: (source: RecapSource) => void,
) {
  const { t } = useLearningsTranslation();
  const [outcome, setOutcome] = useState<Outcome>({});

  const read = async ([file, ...more]: File[]): Promise<Outcome> => {
    const { name } = file;
    try {
      const found = await readTextFile(file);
      if ('problem' in found)
        return {
          problem: t(PROBLEMS[found.problem], {
            name,
            limit: String(LIMIT_MB),
          }),
        };
      onText({ kind: 'uploaded', name, content: found.text });
      if (more.length) return { notice: t('log.fileMany', { name }) };
      if (!present.content.trim()) return {};
      return {
        notice: t('log.replaced', { name }),
        undo: () => {
          onText(present);
          setOutcome({});
        },
      };
    } catch (error) {
      return {
        problem: t('log.fileUnreadable', { name, message: String(error) }),
      };
    }
  };
  return {
    ...outcome,
    take: async (files: FileList) => setOutcome(await read([...files])),
  };
}
