export { Review } from './Review';
export type { ReviewControls } from './ReviewControls';
