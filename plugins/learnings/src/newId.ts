import { v4 } from 'uuid';

/** A fresh id; also on pages that are not served over https. */
export const newId = (): string => v4();
