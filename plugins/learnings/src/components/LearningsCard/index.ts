export { LearningsCard } from './LearningsCard';
