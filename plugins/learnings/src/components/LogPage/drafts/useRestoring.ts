import type {
  Draft,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { useCallback, useRef, useState } from 'react';
import { EMPTY_REVIEW, mergeDrafts, type DraftDocument } from '../../../review';
import { documentOfDraft, NO_SOURCE } from '../logState';
import type { Clash } from '../useSaving';
import type { Backup } from './backup';

/** What is open, and how something is put on it. */
interface Page {
  /** The draft as this page last saw it on the server. */
  saved: Draft | undefined;
  /** What it is a working copy of. */
  recap: RecapContent | undefined;
  document: DraftDocument;
  touched: boolean;
  /** Puts on the page what was made of `of`. */
  put(made: DraftDocument, of: DraftDocument): void;
}

const NOTHING: DraftDocument = {
  source: NO_SOURCE,
  body: '',
  review: EMPTY_REVIEW,
};

/** What the copy and the page have in common. */
function baseOf(copy: Backup, page: Page): DraftDocument {
  const { saved, recap, document, touched } = page;
  if (!saved && !touched) return document;
  const { base } = copy;
  if (!base || !saved || copy.draftId !== saved.id) return NOTHING;
  const start = base.version === saved.version ? saved : base.write;
  return start ? documentOfDraft(start, recap) : NOTHING;
}

const versionsOf = (copy: Backup, page: Page) => ({
  base: baseOf(copy, page),
  mine: documentOfDraft(copy.write, page.recap),
  theirs: page.document,
});

/**
 * Brings back what this browser kept: what was written since, here or by
 * somebody else, stays, and where both are about the same it is a clash.
 */
export function useRestoring(page: Page) {
  const pageNow = useRef(page);
  pageNow.current = page;
  const [asked, setAsked] = useState<{
    copy: Backup;
    onDone(): void;
  } | null>(null);

  /** @param onDone - is called once it stands on the page */
  const restore = useCallback((copy: Backup, onDone: () => void) => {
    const { base, mine, theirs } = versionsOf(copy, pageNow.current);
    const { merged, conflicts } = mergeDrafts(base, mine, theirs);
    if (conflicts.length > 0) {
      setAsked({ copy, onDone });
      return;
    }
    pageNow.current.put(merged, theirs);
    onDone();
  }, []);

  let clash: Clash | null = null;
  if (asked) {
    const versions = versionsOf(asked.copy, page);
    clash = {
      ...versions,
      by: null,
      kept: { leave: () => setAsked(null) },
      settle: merged => {
        page.put(merged, versions.theirs);
        asked.onDone();
        setAsked(null);
      },
    };
  }
  return { restore, clash };
}
