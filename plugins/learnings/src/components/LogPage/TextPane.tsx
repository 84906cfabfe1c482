import { parseEntityRef } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { makeAnchor } from '@conference-learnings/recap-parser/anchors';
import { memo, useMemo, useState, type RefObject } from 'react';
import { itemKeyOf, newItem, type ReviewMark } from '../../review';
import type { ReviewAction } from '../../review';
import { useLearningsTranslation } from '../../translation';
import { Markdown } from '../Markdown';
import {
  MarkdownEditor,
  type CompletionChoice,
  type MarkdownEditorHandle,
  type SelectionAction,
} from '../MarkdownEditor';
import { plainWords } from '../LearningLine';
import { useCompletion } from './useCompletion';

const useStyles = makeStyles(theme => ({
  top: {
    display: 'flex',
    justifyContent: 'flex-end',
    marginBottom: theme.spacing(1),
  },
  preview: {
    height: 'min(70vh, 720px)',
    overflow: 'auto',
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  hidden: { display: 'none' },
}));

/** A heading and the text below it, or the whole as a note. */
function talkOf(text: string) {
  const [first, ...rest] = text.split('\n');
  const title = plainWords(first).trim();
  return rest.join('\n').trim()
    ? { title: title.slice(0, 500), note: rest.join('\n').trim() }
    : { title: title.slice(0, 500), note: '' };
}

/** What can be made of the words that are selected. */
function useSelectionActions(
  editor: RefObject<MarkdownEditorHandle>,
  act: (action: ReviewAction) => void,
): SelectionAction[] {
  const { t } = useLearningsTranslation();
  return useMemo(() => {
    const anchorOf = ({ start, end }: { start: number; end: number }) =>
      makeAnchor(editor.current?.value() ?? '', start, end);
    return [
      {
        label: t('log.makeTakeaway'),
        shortcut: 'Mod-Alt-1',
        run: selection =>
          act({
            do: 'add',
            list: 'takeaways',
            item: newItem.takeaway(
              plainWords(selection.text).trim().slice(0, 2000),
              anchorOf(selection),
            ),
          }),
      },
      {
        label: t('log.makeTalk'),
        shortcut: 'Mod-Alt-2',
        run: selection => {
          const { title, note } = talkOf(selection.text);
          act({
            do: 'add',
            list: 'talks',
            item: newItem.talk({ title }, note, anchorOf(selection)),
          });
        },
      },
      {
        label: t('log.makeFollowUp'),
        shortcut: 'Mod-Alt-3',
        run: selection =>
          act({
            do: 'add',
            list: 'followUps',
            item: newItem.followUp(
              plainWords(selection.text).trim().slice(0, 2000),
              anchorOf(selection),
            ),
          }),
      },
    ];
  }, [editor, act, t]);
}

function Pane(props: {
  body: string;
  editor: RefObject<MarkdownEditorHandle>;
  marks: readonly ReviewMark[];
  activeKey: string | null;
  act(action: ReviewAction): void;
  onWrite(body: string): void;
  /** An item by its key; null for none. */
  onActive(key: string | null): void;
  onGoTo(key: string, focus: boolean): void;
  onPasteHtml(html: string): Promise<string | null>;
  onDropFiles(files: FileList): void;
}) {
  const { body, editor, marks, activeKey, act } = props;
  const { onWrite, onActive, onGoTo, onPasteHtml, onDropFiles } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [mode, setMode] = useState<'write' | 'preview'>('write');
  const complete = useCompletion();
  const selectionActions = useSelectionActions(editor, act);

  const onComplete = ({ entityRef, label }: CompletionChoice) => {
    if (!entityRef) return;
    if (parseEntityRef(entityRef).kind === 'user')
      act({ do: 'name', name: label, userRef: entityRef });
    else act({ do: 'link', entityRef });
  };
  return (
    <div>
      <div className={classes.top}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={mode}
          aria-label={t('log.mode')}
          onChange={(_, next) => next && setMode(next)}
        >
          <ToggleButton value="write">{t('log.write')}</ToggleButton>
          <ToggleButton value="preview">{t('log.preview')}</ToggleButton>
        </ToggleButtonGroup>
      </div>
      {mode === 'preview' && (
        <div
          className={classes.preview}
          role="region"
          aria-label={t('log.preview')}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
          tabIndex={0}
        >
          <Markdown content={body} top={3} />
        </div>
      )}
      {/* It stays there: what can be undone, and its place, are kept. */}
      <div className={mode === 'preview' ? classes.hidden : undefined}>
        <MarkdownEditor
          ref={editor}
          label={t('log.text')}
          placeholder={t('log.placeholder')}
          value={body}
          onChange={onWrite}
          marks={marks}
          activeKey={activeKey}
          onMarkHover={key => onActive(key && itemKeyOf(key))}
          onMarkClick={(key, byKeyboard) => onGoTo(itemKeyOf(key), byKeyboard)}
          complete={complete}
          onComplete={onComplete}
          onPasteHtml={onPasteHtml}
          selectionActions={selectionActions}
          onDropFiles={onDropFiles}
        />
      </div>
    </div>
  );
}

/** Where the text is written, with what was understood marked in it. */
export const TextPane = memo(Pane);
