export { MarkdownEditor } from './MarkdownEditor';
export type * from './types';
