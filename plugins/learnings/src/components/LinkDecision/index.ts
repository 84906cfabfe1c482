export { LinkDecision } from './LinkDecision';
