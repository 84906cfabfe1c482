export { NoticeProvider, useNotice, type Notice } from './NoticeContext';
