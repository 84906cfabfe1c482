import { InputError } from '@backstage/errors';
import {
  MAX_EDITORS,
  type Draft,
  type RecapContent,
  type RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { lockDraft, readDraft } from '../store/drafts/drafts';
import { findFinishedDraft, finishDraft } from '../store/drafts/finishedDrafts';
import { claimVersion } from '../store/recaps/changeRecap';
import { insertRecap } from '../store/recaps/insertRecap';
import { saveContent } from '../store/recaps/saveContent';
import { OvertakenError } from '../store/transaction';
import { now } from '../store/values';
import { noDraft } from './noDraft';
import { staleDraft } from './staleDraft';

/**
 * A new recap, and shown to everybody at once if so wished. It takes the place
 * of a draft: the draft's owner is its creator, and who wrote the draft edits
 * the recap.
 *
 * @param given - `draftId`: of a draft, or any fresh id: asked for twice with
 *   it, it is one recap; `content` and `source` can be stored as they are
 * @returns its id; null where the draft has become a recap already
 * @throws StaleVersionError where the draft has another than the given version
 */
export async function createRecap(
  tx: Knex,
  userRef: string,
  given: {
    content: RecapContent;
    source: RecapSource;
    draftId: string | null;
    draftVersion?: number;
    /** By which it is known again when it is asked for again. */
    contentHash: string;
    publish: boolean;
  },
): Promise<string | null> {
  const { content, source, draftId, contentHash, publish } = given;
  let people = { createdBy: userRef, editors: content.editors };
  if (draftId !== null) {
    if (await lockDraft(tx, draftId)) {
      const draft = await draftOf(tx, userRef, draftId);
      const { draftVersion = draft.version } = given;
      if (draftVersion !== draft.version)
        throw staleDraft({ id: draftId, version: draftVersion }, draft);
      people = peopleOf(draft, userRef, content);
    } else if (await findFinishedDraft(tx, draftId)) return null;
  }

  const { createdBy, editors } = people;
  const recapId = await insertRecap(tx, { source, createdBy, sourceKey: null });
  if (recapId === null) throw new Error('A new recap has the id of another');
  const publishedAt = publish ? now() : null;
  if (publish)
    await claimVersion(tx, recapId, 1, {
      status: 'published',
      published_at: publishedAt,
    });
  await saveContent(tx, {
    recapId,
    content: { ...content, editors },
    decidedBy: userRef,
    publishedAt,
  });
  if (draftId !== null) {
    const isFirst = await finishDraft(tx, { draftId, recapId, contentHash });
    if (!isFirst) throw new OvertakenError(`Draft ${draftId} has a recap`);
  }
  return recapId;
}

async function draftOf(
  tx: Knex,
  userRef: string,
  draftId: string,
): Promise<Draft> {
  const draft =
    (await readDraft(tx, userRef, draftId)) ??
    (await noDraft(tx, userRef, draftId));
  if (draft.recap)
    throw new InputError(
      `draftId: is the working copy of recap ${draft.recap.id}; save that recap instead`,
    );
  return draft;
}

function peopleOf(draft: Draft, userRef: string, content: RecapContent) {
  const { createdBy } = draft;
  const editors = [
    ...new Set([...content.editors, ...draft.editors, userRef]),
  ].filter(ref => ref !== createdBy);
  if (editors.length > MAX_EDITORS)
    throw new InputError(
      `content.editors: with those who wrote the draft there are ${editors.length}; at most ${MAX_EDITORS} are kept, so take some away`,
    );
  return { createdBy, editors };
}
