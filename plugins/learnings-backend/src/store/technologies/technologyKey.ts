import { normaliseTitle } from '@conference-learnings/recap-parser';
import { storable } from '../values';

/** Longer than any name; it is also what cursors hold. */
const MAX_KEY = 100;

/** The form of a technology's name by which two are one. */
export const technologyKey = (name: string): string =>
  storable((normaliseTitle(name) || name.toLowerCase()).slice(0, MAX_KEY));
