import { EMPTY_REVIEW, REVIEW_LISTS, type Review } from './Review';

/**
 * The review that a draft was saved with; null where there is none, or where
 * it is none that this page knows how to read.
 */
export function readReview(
  saved: Record<string, unknown> | null,
): Review | null {
  if (!saved) return null;
  const isWhole =
    typeof saved.details === 'object' &&
    saved.details !== null &&
    [...REVIEW_LISTS, 'settled', 'links', 'linked'].every(field =>
      Array.isArray(saved[field]),
    );
  // Only this page writes it, and the server keeps it as it is.
  return isWhole ? { ...EMPTY_REVIEW, ...(saved as Partial<Review>) } : null;
}
