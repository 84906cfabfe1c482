import type {
  Draft,
  RecapContent,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import { useApi } from '@backstage/core-plugin-api';
import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import {
  marksOf,
  place,
  renew,
  toContent,
  type DraftDocument,
  type Range,
  type ReviewAction,
} from '../../review';
import type { MarkdownEditorHandle } from '../MarkdownEditor';
import { useLatest } from '../MarkdownEditor/useLatest';
import type { ReviewControls } from '../Review';
import { learningsApiRef } from '../../api/learningsApiRef';
import { fromClipboard } from './compose/fromClipboard';
import { useRestoring } from './drafts';
import { documentOf, reduce, startOf, writeOf } from './logState';
import { useKnown } from './useKnown';
import { usePublish } from './usePublish';
import { useSaving, type Adopt } from './useSaving';
import { useUnderstood } from './useUnderstood';

/** Everything between the first word and the published recap. */
export function useLog(start: {
  draft?: Draft;
  /** What the draft is a working copy of. */
  recap?: RecapContent;
  entityRef?: string;
  userRef: string;
  teams: readonly string[];
}) {
  const { draft, recap, userRef, teams } = start;
  const api = useApi(learningsApiRef);
  const [state, dispatch] = useReducer(
    reduce,
    { ...start, team: draft ? undefined : teams[0] },
    startOf,
  );
  const { body, reads, touched } = state;
  const review = state.review.present;
  const editor = useRef<MarkdownEditorHandle>(null);
  const onPage = useLatest(body);
  const marksNow = useCallback(
    (): ReadonlyMap<string, Range> =>
      new Map(
        editor.current
          ?.marks()
          .map(({ key, start: from, end }) => [key, { start: from, end }]),
      ),
    [],
  );

  const reading = useUnderstood(state, reads);
  const { understood, now } = reading;
  useEffect(() => {
    if (!understood) return;
    // Whoever types goes first.
    startTransition(() =>
      dispatch({
        do: 'renew',
        of: understood.of,
        understood: understood.content,
        marks: marksNow(),
      }),
    );
  }, [understood, marksNow]);

  /** The page may be some letters behind the editor: they stay. */
  const takeIn = useCallback(
    (made: DraftDocument, of: DraftDocument, undoable: boolean) => ({
      ...made,
      body: editor.current?.takeIn(made.body, of.body, undoable) ?? made.body,
    }),
    [],
  );
  const onAdopt = useCallback<Adopt>(
    (made, of, isMine) => {
      const adopted = takeIn(made, of, false);
      const isMore = isMine || adopted.body !== made.body;
      dispatch({ do: 'adopt', document: adopted, touched: isMore });
      return { document: adopted, touched: isMore };
    },
    [takeIn],
  );
  const document = useMemo(() => documentOf(state), [state]);
  const [takenIn, onTakenIn] = useState<number>();
  const write = useMemo(
    () => ({ ...writeOf(document), recapVersion: takenIn }),
    [document, takenIn],
  );
  /** What is typed and has not come to the page yet; null where it has. */
  const typed = useCallback(() => {
    const text = editor.current?.value();
    return text === undefined || text === onPage.current ? null : text;
  }, [onPage]);
  const saving = useSaving(
    { draft, recap, userRef, touched, write, typed },
    onAdopt,
  );

  const restoring = useRestoring({
    saved: saving.saver.saved(),
    recap,
    document,
    touched,
    put: (made, of) =>
      dispatch({ do: 'restore', document: takeIn(made, of, true) }),
  });

  const finished = async (): Promise<{
    document: DraftDocument;
    content: RecapContent;
  }> => {
    // The page may be some letters behind the editor.
    const newest = reduce(state, {
      do: 'write',
      body: editor.current?.value() ?? body,
    });
    const placed = place(review, newest.body, marksNow());
    const { content } =
      reads && newest.body.trim() ? await now(newest) : { content: null };
    const text = content && newest.isRaw ? content.body : newest.body;
    const last = content ? renew(placed, content) : placed;
    return {
      document: { ...document, body: text, review: last },
      content: toContent(last, text),
    };
  };
  const publishing = usePublish({
    saver: saving.saver,
    document,
    finished,
    onAdopt,
    takenIn,
    onTakenIn,
  });

  const act = useCallback(
    (action: ReviewAction) =>
      dispatch({ do: 'act', action, marks: marksNow() }),
    [marksNow],
  );
  const undo = useCallback(() => dispatch({ do: 'undo' }), []);
  const redo = useCallback(() => dispatch({ do: 'redo' }), []);
  const textNow = useRef(state);
  textNow.current = state;
  const bodyNow = useRef(body);
  bodyNow.current = body;
  const onRead = useCallback(() => {
    dispatch({ do: 'read' });
    // What went wrong stands in `readError`.
    now(textNow.current).catch(() => undefined);
  }, [now]);
  const onPasteHtml = useCallback(
    async (html: string) => {
      const markdown = await fromClipboard(api, html);
      // On an empty page it is the original of all that follows.
      if (markdown !== null && !editor.current?.value().trim())
        dispatch({
          do: 'originate',
          source: { kind: 'pasted', name: null, content: html },
        });
      return markdown;
    },
    [api],
  );

  // What came in whole is read from its beginning.
  const original = state.source.content;
  useEffect(() => {
    if (original) editor.current?.reveal(0);
  }, [original]);

  const [activeKey, setActive] = useState<string | null>(null);
  const [goTo, setGoTo] = useState<ReviewControls['goTo']>(null);
  const onGoTo = useCallback((key: string, focus: boolean) => {
    setActive(key);
    setGoTo(former => ({ key, focus, count: (former?.count ?? 0) + 1 }));
  }, []);

  const { known, knownKeys } = useKnown(
    review,
    reads ? understood?.of : body,
    draft?.recap?.id ?? null,
  );
  // Made anew with the review and not with each letter: the editor moves its
  // marks by itself.
  const { marks, content, bodyOfReview } = useMemo(() => {
    const text = bodyNow.current;
    return {
      marks: marksOf(review, text),
      content: toContent(review, text),
      bodyOfReview: text,
    };
  }, [review]);

  return {
    review,
    body,
    /** The body as it was when the review became what it is. */
    bodyOfReview,
    /** As it will be published, up to the last reading. */
    content,
    marks,
    editor,
    reading,
    known,
    knownKeys,
    isWorkingCopy: Boolean(draft?.recap),
    document,
    finished,
    // The editor shows each letter by itself; the page follows when it can.
    write: useCallback(
      (text: string) =>
        startTransition(() => dispatch({ do: 'write', body: text })),
      [],
    ),
    /** Whether nothing is written, to the last letter. */
    isEmpty: useCallback(() => !editor.current?.value().trim(), []),
    importSource: useCallback(
      (source: RecapSource) => dispatch({ do: 'import', source }),
      [],
    ),
    /** A template goes behind what is there. */
    addTemplate: useCallback((markdown: string) => {
      const before = editor.current?.value().trimEnd();
      dispatch({
        do: 'write',
        body: before ? `${before}\n\n${markdown}` : markdown,
        typed: true,
      });
    }, []),
    /** Brings back what this browser kept. */
    restore: restoring.restore,
    onPasteHtml,
    act,
    undo,
    redo,
    canUndo: state.review.past.length > 0,
    canRedo: state.review.future.length > 0,
    onRead,
    activeKey,
    setActive,
    onGoTo,
    goTo,
    saving,
    publishing,
    clash: saving.clash ?? publishing.clash ?? restoring.clash,
  };
}

export type Log = ReturnType<typeof useLog>;
