export { LearningLine } from './LearningLine';
export { LearningReason, LinkReason, kindName } from './LearningReason';
export { FollowUpFacts } from './FollowUpFacts';
export {
  isLearningKind,
  kindOf,
  LEARNING_KINDS,
  TAKEAWAY_KINDS,
} from './kindOf';
export { shortName } from './shortName';
export { useLineStyles } from './useLineStyles';
export { plainWords } from './plainWords';
