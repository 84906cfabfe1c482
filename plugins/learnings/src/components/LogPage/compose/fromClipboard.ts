import type { LearningsApi } from '@conference-learnings/plugin-learnings-common';
import { isTooLarge } from '../limit';

/**
 * Makes Markdown of rich text, without its scripts and styles.
 *
 * @returns null where the server cannot, or finds no words in it
 */
export async function fromClipboard(
  api: Pick<LearningsApi, 'parseRecap'>,
  html: string,
): Promise<string | null> {
  if (isTooLarge(html)) return null;
  try {
    const { content } = await api.parseRecap({
      content: html,
      fileName: 'pasted.html',
      // Only its Markdown is wanted, and at once.
      extractors: 'skip',
    });
    return content.body.trim() ? content.body : null;
  } catch {
    return null;
  }
}
