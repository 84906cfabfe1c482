export { LearningLine } from './LearningLine';
export { FollowUpFacts } from './FollowUpFacts';
export { kindOf, LEARNING_KINDS } from './kindOf';
export { useLineStyles } from './useLineStyles';
