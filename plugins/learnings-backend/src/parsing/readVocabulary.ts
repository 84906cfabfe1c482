import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  checkVocabulary,
  readVocabularyFile,
  type VocabularyAdditions,
  type VocabularyFileType,
} from '@conference-learnings/recap-parser';

const TYPES: readonly VocabularyFileType[] = [
  'vocabulary',
  'landscape',
  'tech-radar',
];

const isType = (type: string): type is VocabularyFileType =>
  TYPES.some(known => known === type);

/**
 * Reads `learnings.vocabulary`: technologies and conferences that stand in the
 * config itself, and those of the files that it names, later ones on top.
 *
 * @throws InputError naming key, file, line and entry where something is wrong
 */
export function readVocabulary(
  config: RootConfigService,
): VocabularyAdditions[] {
  const key = 'learnings.vocabulary';
  const own = ['technologies', 'series'].flatMap(list => {
    const value = config.getOptional(`${key}.${list}`);
    return value === undefined ? [] : [[list, value] as const];
  });
  const files = (config.getOptionalConfigArray(`${key}.files`) ?? []).map(
    (file, at) => {
      const type = file.getOptionalString('type') ?? 'vocabulary';
      if (!isType(type))
        throw new InputError(
          `${key}.files[${at}].type: "${type}" is not known; use one of ${TYPES.join(
            ', ',
          )}`,
        );
      return told(() =>
        readVocabularyFile(
          contentOf(file.getString('path'), `${key}.files[${at}].path`),
          file.getString('path'),
          type,
        ),
      );
    },
  );
  return [
    ...files,
    ...(own.length > 0
      ? [told(() => checkVocabulary(Object.fromEntries(own), key))]
      : []),
  ];
}

function contentOf(file: string, key: string): string {
  try {
    return readFileSync(path.resolve(file), 'utf8');
  } catch (error) {
    throw new InputError(
      `${key}: ${file} cannot be read. Check that it is there and may be read by the backend.`,
      error,
    );
  }
}

function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.name === 'VocabularyError')
      throw new InputError(error.message);
    throw error;
  }
}
