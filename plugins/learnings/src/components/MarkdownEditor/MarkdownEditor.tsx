import { EditorView } from '@codemirror/view';
import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { forwardRef, useId, useImperativeHandle, useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { completion } from './completion';
import { markEvents } from './markEvents';
import { marks, marksIn } from './marks';
import { paste } from './paste/paste';
import { SelectionToolbar } from './toolbar/SelectionToolbar';
import { Toolbar } from './toolbar/Toolbar';
import type { MarkdownEditorHandle, MarkdownEditorProps } from './types';
import { useEditor } from './useEditor';
import { useLatest } from './useLatest';
import { useLook } from './useLook';
import { useMarks } from './useMarks';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: 'min(70vh, 720px)',
  },
  text: { flex: 1, minHeight: 0 },
  hidden: { display: 'none' },
});

/**
 * Where Markdown is written. The marks move with their words; ask the handle
 * where they stand.
 */
export const MarkdownEditor = forwardRef<
  MarkdownEditorHandle,
  MarkdownEditorProps
>((props, ref) => {
  const { value, label, placeholder, readOnly = false, className } = props;
  const { describedBy, complete, selectionActions, onMarkClick } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const helpId = useId();
  const latest = useLatest(props);
  const [parent, setParent] = useState<HTMLElement | null>(null);
  const [extension] = useState(() => [
    marks,
    markEvents(latest),
    completion(latest),
    paste(latest),
  ]);
  const { view, takeIn } = useEditor(parent, value, props.onChange, extension);
  useMarks(view, props);
  useLook(view, {
    label,
    placeholder,
    readOnly,
    describedBy: [describedBy, helpId].filter(Boolean).join(' '),
  });
  useImperativeHandle(
    ref,
    () => ({
      focus: () => view?.focus(),
      reveal: start =>
        view?.dispatch({ effects: EditorView.scrollIntoView(start) }),
      select: (start, end) => {
        const length = view?.state.doc.length ?? 0;
        const within = (at: number) => Math.min(Math.max(at, 0), length);
        view?.dispatch({
          selection: { anchor: within(start), head: within(end) },
          scrollIntoView: true,
        });
        view?.focus();
      },
      value: () => view?.state.doc.toString() ?? latest.current.value,
      takeIn,
      marks: () => (view ? marksIn(view.state) : []),
    }),
    [view, takeIn, latest],
  );
  return (
    <div className={classNames(classes.root, className)}>
      <Toolbar view={view} readOnly={readOnly} />
      <div ref={setParent} className={classes.text} />
      {selectionActions?.length ? (
        <SelectionToolbar view={view} actions={selectionActions} />
      ) : null}
      <span id={helpId} className={classes.hidden}>
        {[
          complete && t('markdownEditor.helpCompletion'),
          onMarkClick && t('markdownEditor.helpMarks'),
          selectionActions?.length && t('markdownEditor.helpSelection'),
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
    </div>
  );
});
