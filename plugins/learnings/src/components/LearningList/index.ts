export { LineSkeletons } from './LineSkeletons';
export { LoadMore } from './LoadMore';
export { PagedList, type Group } from './PagedList';
