export { RecapHistory } from './RecapHistory';
