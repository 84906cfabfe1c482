export { useQuickLogOpening } from './useQuickLogOpening';
