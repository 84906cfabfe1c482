export { LinkDecision } from './LinkDecision';
export { concernsOf, type Concern } from './concernsOf';
