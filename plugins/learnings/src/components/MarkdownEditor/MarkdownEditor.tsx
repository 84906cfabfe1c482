import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { forwardRef, useImperativeHandle, useState } from 'react';
import { marksIn } from './marks';
import type { MarkdownEditorHandle, MarkdownEditorProps } from './types';
import { useEditor } from './useEditor';
import { useMarks } from './useMarks';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: 'min(70vh, 720px)',
  },
  text: { flex: 1, minHeight: 0 },
});

/**
 * Where Markdown is written. The marks move with their words; ask the handle
 * where they stand.
 */
export const MarkdownEditor = forwardRef<
  MarkdownEditorHandle,
  MarkdownEditorProps
>((props, ref) => {
  const { className } = props;
  const classes = useStyles();
  const [parent, setParent] = useState<HTMLElement | null>(null);
  const view = useEditor(props, parent);
  useMarks(view, props);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => view?.focus(),
      select: (start, end) => {
        const length = view?.state.doc.length ?? 0;
        const within = (at: number) => Math.min(Math.max(at, 0), length);
        view?.dispatch({
          selection: { anchor: within(start), head: within(end) },
          scrollIntoView: true,
        });
        view?.focus();
      },
      marks: () => (view ? marksIn(view.state) : []),
    }),
    [view],
  );
  return (
    <div className={classNames(classes.root, className)}>
      <div ref={setParent} className={classes.text} />
    </div>
  );
});
