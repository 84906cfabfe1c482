export { Mine } from './Mine';
