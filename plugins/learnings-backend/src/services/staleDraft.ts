import type {
  Draft,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { StaleVersionError } from './StaleVersionError';

/** Somebody who writes a draft too was faster. */
export const staleDraft = (
  { id, version }: Versioned,
  current: Draft,
): StaleVersionError => new StaleVersionError(`Draft ${id}`, version, current);
