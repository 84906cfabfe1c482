export * from './Review';
export { act, type ReviewAction } from './actions';
export { contentOf } from './contentOf';
export {
  historyOf,
  rebase,
  redo,
  replace,
  step,
  undo,
  type History,
} from './history';
export { inPlaceOf } from './inPlaceOf';
export { EVENT_KEY, itemKeyOf } from './keys';
export { marksOf, type MarkKind, type ReviewMark } from './marksOf';
export {
  carryOver,
  mergeDrafts,
  type Conflict,
  type DraftDocument,
  type Part,
  type Side,
} from './mergeDrafts';
export { newItem } from './newItem';
export { isPlaced, place, type Range } from './place';
export { readReview } from './readReview';
export { renew } from './renew';
export { reviewOf } from './reviewOf';
export { asNew, byAuthor, toContent } from './toContent';
