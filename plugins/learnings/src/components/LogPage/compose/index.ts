export { ComposeActions } from './ComposeActions';
export { fromClipboard } from './fromClipboard';
export { ImportList } from './ImportList';
export { useImports, type Imports } from './useImports';
