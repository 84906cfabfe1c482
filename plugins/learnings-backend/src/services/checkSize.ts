import { InputError } from '@backstage/errors';
import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';

/**
 * @param atMost - bytes in UTF-8
 * @throws InputError that says how long the text is and may be
 */
export function checkSize(
  field: string,
  text: string,
  atMost: number = MAX_RECAP_BYTES,
): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > atMost)
    throw new InputError(
      `${field}: is ${bytes} bytes long; at most ${atMost} are read. Shorten it or split it into several recaps`,
    );
}
