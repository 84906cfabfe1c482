import { useApi } from '@backstage/core-plugin-api';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { reasonOf } from '../../../api/reasonOf';
import type { DraftDocument } from '../../../review';
import { dropBackup, readBackups, type Backup } from './backup';
import { sameJson } from './sameJson';

/** The most copies that are offered at once. */
const SHOWN = 3;

/** A copy that may be brought back. */
export interface OfferedBackup extends Backup {
  /** The draft that has to be opened first; null where none has. */
  elsewhere: string | null;
}

type Written = Pick<DraftDocument, 'source' | 'body'> & {
  review: object | null;
};

/** Whether a copy holds nothing that is not in the other. */
function isSame(copy: Written, other: Written): boolean {
  if (!copy.body.trim()) return true;
  return (
    copy.body === other.body &&
    copy.source.content === other.source.content &&
    (copy.review === null || sameJson(copy.review, other.review))
  );
}

/**
 * Copies in this browser that the server has not got: those of the draft that
 * is open, or on an empty page all of them; the newest first.
 */
export function useBackups(
  userRef: string,
  draftId: string | null,
  document: DraftDocument,
) {
  const api = useApi(learningsApiRef);
  // An empty page that becomes a draft still offers what it offered.
  const [opened] = useState(draftId);
  const [copies, setCopies] = useState(() =>
    readBackups(userRef).filter(
      copy => opened === null || copy.draftId === opened,
    ),
  );
  const others = copies.filter(
    copy => copy.draftId !== null && copy.draftId !== opened,
  );
  const drafts = useQueries({
    queries: others.map(copy => ({
      queryKey: ['backup', copy.key],
      queryFn: () => api.getDraft(copy.draftId ?? ''),
      gcTime: 0,
    })),
  });

  const forget = (key: string) => {
    dropBackup(key);
    setCopies(former => former.filter(copy => copy.key !== key));
  };
  const saved = others.find(({ write }, at) => {
    const draft = drafts[at].data;
    return draft && isSame(write, draft);
  });
  const savedKey = saved?.key;
  useEffect(() => {
    if (savedKey) forget(savedKey);
  }, [savedKey]);

  const offered = copies.flatMap((copy): OfferedBackup[] => {
    if (isSame(copy.write, document)) return [];
    const at = others.indexOf(copy);
    if (at < 0) return [{ ...copy, elsewhere: null }];
    const { isPending, error } = drafts[at];
    if (isPending || copy === saved) return [];
    const isGone = error !== null && reasonOf(error).name === 'NotFoundError';
    return [{ ...copy, elsewhere: isGone ? null : copy.draftId }];
  });
  return { offered: offered.slice(0, SHOWN), forget };
}
