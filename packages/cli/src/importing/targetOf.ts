import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { entityRefSchema } from '@conference-learnings/plugin-learnings-common';
import type { Command } from 'commander';
import type { Target } from './Importer';

/** The options of `import` as they were given. */
export interface ImportOptions {
  url?: string;
  token?: string;
  team?: string;
  publish?: boolean;
  dryRun?: boolean;
  json?: boolean;
  name?: string;
}

/** What can stand in a header; anything else would be told in an error, token and all. */
const TOKEN = /^[\x20-\x7e]+$/;

/** Where to bring recaps, and how; ends the command where that is not told. */
export function targetOf(command: Command, options: ImportOptions): Target {
  const { publish = false, dryRun = false } = options;
  const token = options.token?.trim();
  if (!options.url)
    command.error(
      'error: say where Backstage is, with --url or LEARNINGS_URL: the address of its backend, such as http://localhost:7007',
    );
  if (!token)
    command.error(
      'error: a Backstage token is needed, in LEARNINGS_TOKEN or with --token',
    );
  if (!TOKEN.test(token))
    command.error(
      'error: the token holds characters that no token has; was it copied whole?',
    );
  return {
    url: addressOf(command, options.url),
    token,
    team: options.team ? teamOf(command, options.team) : null,
    publish,
    dryRun,
  };
}

function addressOf(command: Command, given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    return command.error(
      `error: --url: ${given} is no http or https address; give one such as http://localhost:7007`,
    );
  if (url.username || url.password)
    command.error('error: --url: leave out user name and password');
  const path = url.pathname.replace(/(?:\/api(?:\/learnings)?)?\/*$/, '');
  return url.origin + path;
}

function teamOf(command: Command, given: string): string {
  try {
    const ref = parseEntityRef(given, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    if (ref.kind.toLowerCase() === 'group')
      return entityRefSchema.parse(stringifyEntityRef(ref));
  } catch {
    // Said below.
  }
  return command.error(
    `error: --team: ${given} is no team; give one such as platform or group:default/platform`,
  );
}
