import path from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** A folder of recaps, as `learnings.sources` names it. */
export interface FileSourceConfig {
  /** What its files are known by: the path as it is written in the config, so that it may be moved as a whole. */
  source: string;
  /** Absolute. */
  folder: string;
  /** Ref of the team that publishes what names no team itself. */
  publishAs: string | null;
}

/**
 * Reads `learnings.sources`.
 *
 * @throws InputError where an entry is not one that this version knows
 */
export function readSources(config: RootConfigService): FileSourceConfig[] {
  const entries = config.getOptionalConfigArray('learnings.sources') ?? [];
  const sources = entries.map((entry, at): FileSourceConfig => {
    const type = entry.getString('type');
    if (type !== 'file')
      throw new InputError(
        `learnings.sources[${at}].type: "${type}" is not known; use "file"`,
      );
    const written = entry.getString('path');
    const publishAs = entry.getOptionalString('publishAs');
    return {
      source: written,
      folder: path.resolve(written),
      publishAs: publishAs ? groupRef(publishAs, at) : null,
    };
  });
  sources.forEach(({ folder }, at) => {
    if (sources.findIndex(other => other.folder === folder) !== at)
      throw new InputError(
        `learnings.sources[${at}].path: stands there twice; remove one`,
      );
  });
  return sources;
}

function groupRef(written: string, at: number): string {
  const ref = parseEntityRef(written, {
    defaultKind: 'group',
    defaultNamespace: 'default',
  });
  if (ref.kind.toLowerCase() !== 'group')
    throw new InputError(
      `learnings.sources[${at}].publishAs: ${written} is not a group`,
    );
  return stringifyEntityRef(ref);
}
