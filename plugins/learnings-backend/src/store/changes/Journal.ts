import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { EventRow, MentionRow, TalkRow, TechnologyRow } from '../tables';

/** One value that was put in the place of another, in some records. */
export interface Move {
  table: 'events' | 'talks' | 'recaps' | 'learnings' | 'technologies';
  column: string;
  ids: string[];
  from: string | boolean | null;
  to: string | boolean | null;
}

/** A name that went from one technology to another; null is none. */
export interface NameMove {
  key: string;
  from: { technologyId: string; name: string } | null;
  to: { technologyId: string; name: string } | null;
}

/** Mentions of one technology that are the other's from now on. */
export interface MentionMove {
  from: string;
  to: string;
  learningIds: string[];
  /** Of items that mentioned both, and mention one now. */
  dropped: MentionRow[];
}

/** Everything that a change did, as it is kept to take it back. */
export interface JournalEntries {
  moves: Move[];
  /** Ids of records that were made, names that lead elsewhere among them. */
  made: { events: string[]; talks: string[] };
  /**
   * Talk notes of recaps of one event that stood for a talk of the other
   * before the two were merged.
   */
  crossing: string[];
  /** Of technologies; a change of something else has none. */
  names?: NameMove[];
  mentions?: MentionMove;
}

/** Changes records, and remembers what it did. */
export class Journal {
  readonly tx: Knex;
  readonly entries: JournalEntries = {
    moves: [],
    made: { events: [], talks: [] },
    crossing: [],
  };

  constructor(tx: Knex) {
    this.tx = tx;
  }

  /** Moves those of the records that are where the move begins. */
  async move(move: Move): Promise<void> {
    const { table, column, ids, from, to } = move;
    if (ids.length === 0 || from === to) return;
    // Of several tables, so that their columns are not known here.
    const name: string = table;
    for (let at = 0; at < ids.length; at += CHUNK)
      await this.tx(name)
        .whereIn('id', ids.slice(at, at + CHUNK))
        .where({ [column]: from })
        .update({ [column]: to });
    this.entries.moves.push(move);
  }

  /** Changes some columns of one record. */
  async write(
    table: 'events' | 'talks' | 'technologies',
    row: EventRow | TalkRow | TechnologyRow,
    change: Partial<Record<string, string | null>>,
  ): Promise<void> {
    // Only columns of text are ever written here.
    const before = row as unknown as Record<string, string | null>;
    for (const [column, to = null] of Object.entries(change))
      await this.move({
        table,
        column,
        ids: [row.id],
        from: before[column],
        to,
      });
  }

  async makeEvent(row: EventRow): Promise<void> {
    await this.tx('events').insert(row);
    this.entries.made.events.push(row.id);
  }

  async makeTalk(row: TalkRow): Promise<void> {
    await this.tx('talks').insert(row);
    this.entries.made.talks.push(row.id);
  }

  /** Ids of the records of a table that were moved, of any column or of one. */
  moved(table: Move['table'], columns?: string[]): string[] {
    const moves = this.entries.moves.filter(
      move =>
        move.table === table && (!columns || columns.includes(move.column)),
    );
    return [...new Set(moves.flatMap(({ ids }) => ids))];
  }
}
