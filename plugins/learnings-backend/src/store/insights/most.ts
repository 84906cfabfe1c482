/** Lines of a list that one answer holds; it says how many there are. */
export const MOST = 100;
