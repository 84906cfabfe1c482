export { Technologies } from './Technologies';
