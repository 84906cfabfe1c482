import { render, screen } from '@testing-library/react';
import { TestApiProvider, mockApis } from '@backstage/frontend-test-utils';
import { errorApiRef } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { createRef, type ReactNode } from 'react';
import { MarkdownEditor } from '../MarkdownEditor';
import type { Mark, MarkdownEditorHandle, MarkdownEditorProps } from '../types';
import { editorOf } from './editorOf';

const noMarks: Mark[] = [];

const apis = [
  [translationApiRef, mockApis.translation()],
  [errorApiRef, { post: jest.fn(), error$: jest.fn() }],
] as const;

const wrapper = (props: { children: ReactNode }) => (
  <TestApiProvider apis={apis}>{props.children}</TestApiProvider>
);

/** The editor on a page, with what a person and its caller can do to it. */
export function renderEditor(
  props: Partial<MarkdownEditorProps> & Pick<MarkdownEditorProps, 'value'>,
) {
  const onChange = jest.fn();
  const ref = createRef<MarkdownEditorHandle>();
  const element = (more: Partial<MarkdownEditorProps>) => (
    <MarkdownEditor
      ref={ref}
      label="Recap"
      marks={noMarks}
      onChange={onChange}
      {...props}
      {...more}
    />
  );
  const { rerender } = render(element({}), { wrapper });
  const textbox = screen.getByRole('textbox', { name: 'Recap' });
  const handle = () => ref.current!;
  return {
    onChange,
    handle,
    ...editorOf(textbox),
    change: (more: Partial<MarkdownEditorProps>) => rerender(element(more)),
    /** The marked words by key. */
    marked: () =>
      Object.fromEntries(
        handle()
          .marks()
          .map(({ key, start, end }) => [
            key,
            handle().value().slice(start, end),
          ]),
      ),
  };
}
