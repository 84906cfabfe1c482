export { Radar } from './Radar';
