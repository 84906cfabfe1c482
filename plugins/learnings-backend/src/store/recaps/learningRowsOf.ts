import type {
  Anchor,
  EntityLinkContent,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import type { LearningRow } from '../tables';
import { newId } from '../values';

/** A row of a recap to be written, with what hangs on it. */
export interface LearningToSave {
  row: LearningRow;
  anchor: Anchor | null;
  links: EntityLinkContent[];
}

/** What the records that a recap refers to turned out to be. */
export interface ResolvedRefs {
  recapId: string;
  eventId: string | null;
  publishedAt: string | null;
  /** In the order of the content. */
  talkIds: string[];
  /** In the order of the content. */
  contributorIds: string[];
}

/** The learnings of a recap as rows: itself, its notes, takeaways and follow-ups. */
export function learningRowsOf(
  content: RecapContent,
  refs: ResolvedRefs,
): LearningToSave[] {
  const noteIds = content.talks.map(({ id }) => id ?? newId());
  const at = <T>(list: T[], index: number | null): T | null =>
    index === null ? null : list[index];
  const row = (
    own: Pick<LearningRow, 'id' | 'type' | 'position' | 'text'> &
      Partial<LearningRow>,
    anchor: Anchor | null,
  ): LearningRow => ({
    recap_id: refs.recapId,
    kind: null,
    event_id: refs.eventId,
    talk_id: null,
    note_id: null,
    contributor_id: null,
    recommended: false,
    published_at: refs.publishedAt,
    anchor: anchor && JSON.stringify(anchor),
    ...own,
  });

  return [
    {
      row: row(
        { id: refs.recapId, type: 'recap', position: 0, text: content.title },
        null,
      ),
      anchor: null,
      links: content.links,
    },
    ...content.talks.map(({ anchor, links, ...note }, position) => ({
      row: row(
        {
          id: noteIds[position],
          type: 'talkNote' as const,
          position,
          text: note.text,
          talk_id: refs.talkIds[position],
          contributor_id: at(refs.contributorIds, note.contributor),
          recommended: note.recommended,
        },
        anchor,
      ),
      anchor,
      links,
    })),
    ...content.takeaways.map(({ anchor, links, ...takeaway }, position) => ({
      row: row(
        {
          id: takeaway.id ?? newId(),
          type: 'takeaway' as const,
          position,
          kind: takeaway.kind,
          text: takeaway.text,
          talk_id: at(refs.talkIds, takeaway.talk),
          note_id: at(noteIds, takeaway.talk),
          contributor_id: at(refs.contributorIds, takeaway.contributor),
        },
        anchor,
      ),
      anchor,
      links,
    })),
    ...content.followUps.map(({ anchor, links, ...followUp }, position) => ({
      row: row(
        {
          id: followUp.id ?? newId(),
          type: 'followUp' as const,
          position,
          text: followUp.text,
          talk_id: at(refs.talkIds, followUp.talk),
          note_id: at(noteIds, followUp.talk),
        },
        anchor,
      ),
      anchor,
      links,
    })),
  ];
}
