import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useState,
  type ReactNode,
} from 'react';

// It is needed after something was done, not when a page comes up.
const NoticeBar = lazy(() =>
  import('./NoticeBar').then(m => ({ default: m.NoticeBar })),
);

/** What has just been done, where to look at it, and how to take it back. */
export interface Notice {
  message: string;
  link?: { to: string; text: string };
  undo?(): Promise<unknown>;
  /** What may come next: a dialog that outlives the page it came from. */
  offer?: {
    text: string;
    dialog(shown: { open: boolean; onClose(): void }): ReactNode;
  };
}

const NoticeContext = createContext<(notice: Notice) => void>(() => {});

/** Says what was done; it stays while the reader goes to another page. */
export const useNotice = () => useContext(NoticeContext);

/** Holds the one notice that is shown. */
export function NoticeProvider(props: { children: ReactNode }) {
  const [shown, setShown] = useState<{ notice: Notice; number: number }>();
  const show = useCallback(
    (notice: Notice) =>
      setShown(former => ({ notice, number: (former?.number ?? 0) + 1 })),
    [],
  );
  return (
    <NoticeContext.Provider value={show}>
      {props.children}
      {shown && (
        <Suspense fallback={null}>
          <NoticeBar key={shown.number} notice={shown.notice} />
        </Suspense>
      )}
    </NoticeContext.Provider>
  );
}
