import type { RecapMeta } from './RecapMeta';
import type { Structure } from './Structure';

const MAX_WORDS = 12;
const MAX_TITLE = 300;

/** The title of a recap: stated, or its first heading, or its first words, or the name of its file. */
export function titleOf(
  meta: RecapMeta,
  { blocks }: Structure,
  fileName: string | undefined,
): string {
  const heading = blocks.find(
    block => block.kind === 'heading' && block.section.level <= 6,
  );
  const first = blocks.find(block => block.text.trim());
  // A text that is too long to be read keeps the signs of its headings.
  const words = first?.text
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .split(/\s+/, MAX_WORDS)
    .join(' ');
  const stated =
    meta.title ??
    heading?.text.trim() ??
    words ??
    fileName?.replace(/\.\w+$/, '');
  return (
    stated?.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE) || 'Untitled recap'
  );
}
