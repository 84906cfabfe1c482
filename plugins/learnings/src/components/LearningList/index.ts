export { LineSkeletons } from './LineSkeletons';
export { PagedList } from './PagedList';
