export { Review } from './Review';
export type { ReviewControls } from './ReviewControls';
export { countsOf } from './pane/counts';
