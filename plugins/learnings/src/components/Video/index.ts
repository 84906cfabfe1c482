export { VideoPlaceholder } from './VideoPlaceholder';
export { videoOf } from './videoOf';
