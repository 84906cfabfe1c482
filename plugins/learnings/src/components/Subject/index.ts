export { Changes } from './Changes';
export { SubjectActions } from './SubjectActions';
export { useIdLeft } from './useIdLeft';
