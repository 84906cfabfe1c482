export { EntityLearnings } from './EntityLearnings';
