import { FLOOR, NEAR_IN_RECAP, NEAR_IN_SECTION } from './confidence';
import type { NameMention } from './judgeName';
import type { NamedEntity } from './NameIndex';

/** Which teams and systems a recap names, and in which of its sections. */
export class Surroundings {
  /** Where each section of the body begins. */
  readonly #starts: number[];
  readonly #sectionsOf = new Map<string, Set<number>>();
  readonly #publishingTeam: string | null;

  constructor(
    body: string,
    mentions: NameMention[],
    publishingTeam: string | null,
  ) {
    this.#starts = [...body.matchAll(/^#{1,6}[ \t]/gm)].map(
      ({ index }) => index,
    );
    this.#publishingTeam = publishingTeam;
    for (const { entity, start, confidence } of mentions) {
      if (confidence < FLOOR) continue;
      if (entity.kind !== 'group' && entity.kind !== 'system') continue;
      const sections = this.#sectionsOf.get(entity.entityRef) ?? new Set();
      this.#sectionsOf.set(entity.entityRef, sections.add(this.#at(start)));
    }
  }

  /** What the team and the system of an entity add to what is said at a place. */
  raise({ entityRef, owner, system }: NamedEntity, start: number): number {
    const near = [owner, system].filter(
      ref => ref !== null && ref !== entityRef,
    );
    const section = this.#at(start);
    if (near.some(ref => ref && this.#sectionsOf.get(ref)?.has(section)))
      return NEAR_IN_SECTION;
    const inRecap = near.some(
      ref => ref && (ref === this.#publishingTeam || this.#sectionsOf.has(ref)),
    );
    return inRecap ? NEAR_IN_RECAP : 0;
  }

  /** The number of the section that an offset stands in. */
  #at(offset: number): number {
    let from = 0;
    let to = this.#starts.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#starts[middle] <= offset) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
