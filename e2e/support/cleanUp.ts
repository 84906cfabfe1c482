import { LearningsClient } from '@conference-learnings/plugin-learnings-common';
import { signedInClient } from './api';

/** Takes away recaps and every draft that a test has left. */
export async function cleanUp(
  recapIds: string[],
  client?: LearningsClient,
): Promise<void> {
  const api = client ?? (await signedInClient());
  for (const id of recapIds.splice(0))
    await api.deleteRecap(await api.getRecap(id));
  const { items } = await api.listDrafts({ limit: 100 });
  for (const draft of items) await api.deleteDraft(draft);
}
