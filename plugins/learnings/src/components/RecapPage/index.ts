export { RecapPage } from './RecapPage';
