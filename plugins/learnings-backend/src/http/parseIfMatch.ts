import { InputError } from '@backstage/errors';

/**
 * The version that the caller has seen.
 *
 * @throws InputError that says what to send
 */
export function parseIfMatch(header: string | undefined): number {
  if (header === undefined)
    throw new InputError(
      'If-Match: is missing; send the version that you have seen, such as If-Match: "3"',
    );
  const match = /^(?:W\/)?"?([1-9]\d{0,8})"?$/.exec(header.trim());
  if (!match)
    throw new InputError(
      'If-Match: must be one version, such as If-Match: "3"',
    );
  return Number(match[1]);
}
