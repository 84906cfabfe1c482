export { ActiveFilters } from './ActiveFilters';
export { EVERY_KIND, KindFilter } from './KindFilter';
export { SearchSelect, type Choice } from './SearchSelect';
export { TextFilter } from './TextFilter';
export { useChoices } from './useChoices';
export { useUrlFilters } from './useUrlFilters';
