import type { RecapHead } from '../store/recaps/findRecap';

/** Whether somebody may change a recap. */
export const isEditor = (
  recap: Pick<RecapHead, 'createdBy' | 'editors'>,
  userRef: string,
): boolean => recap.createdBy === userRef || recap.editors.includes(userRef);
