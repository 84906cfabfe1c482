import type {
  Draft,
  DraftWrite,
  LearningsApi,
} from '@conference-learnings/plugin-learnings-common';

/**
 * Makes a draft that was deleted again: its text, its decisions, what it is a
 * working copy of, and who writes it.
 */
export async function bringBackDraft(
  api: LearningsApi,
  deleted: Draft,
): Promise<Draft> {
  const { title, source, body, review, createdBy, editors } = deleted;
  const made = await makeAgain(api, deleted, { title, source, body, review });
  const isAsBefore = made.createdBy === createdBy && editors.length === 0;
  return isAsBefore
    ? made
    : api.setDraftPeople(made.id, { createdBy, editors });
}

async function makeAgain(
  api: LearningsApi,
  { recap }: Draft,
  write: DraftWrite,
): Promise<Draft> {
  if (!recap) return api.createDraft(write);
  const copy = await api.openWorkingCopy(recap.id);
  const isFresh = copy.version === 1 && copy.recap?.version === recap.version;
  // Where others have gone on from the recap, theirs is not written over.
  return isFresh ? api.updateDraft(copy, write) : api.createDraft(write);
}
