export { LearningsPages } from './LearningsPages';
export { ClassicLearningsPages } from './ClassicLearningsPages';
