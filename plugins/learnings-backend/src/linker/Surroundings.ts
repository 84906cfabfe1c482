import { FLOOR, NEAR_IN_RECAP, NEAR_IN_SECTION } from './confidence';
import type { NameMention } from './judgeName';
import type { NamedEntity } from './NameIndex';

/** How much surer an entity is where its team or system stands near by. */
export interface Raise {
  by: number;
  /** The name that was found; null where the team publishes the recap. */
  words: string | null;
}

/** Which teams and systems a recap names, and in which of its sections. */
export class Surroundings {
  /** Where each section of the body begins. */
  readonly #starts: number[];
  /** By entity ref: the number of each section that names it, and in which words. */
  readonly #namesOf = new Map<string, Map<number, string>>();
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
    for (const { entity, start, surface, confidence } of mentions) {
      if (confidence < FLOOR) continue;
      if (entity.kind !== 'group' && entity.kind !== 'system') continue;
      const names = this.#namesOf.get(entity.entityRef) ?? new Map();
      this.#namesOf.set(entity.entityRef, names.set(this.#at(start), surface));
    }
  }

  /** What the team and the system of an entity add to what is said at a place. */
  raise({ entityRef, owner, system }: NamedEntity, start: number): Raise {
    const near = [owner, system].filter(
      ref => ref !== null && ref !== entityRef,
    );
    const section = this.#at(start);
    for (const ref of near) {
      const words = ref && this.#namesOf.get(ref)?.get(section);
      if (words) return { by: NEAR_IN_SECTION, words };
    }
    for (const ref of near) {
      const [words] = (ref && this.#namesOf.get(ref)?.values()) || [];
      if (words) return { by: NEAR_IN_RECAP, words };
    }
    return {
      by: near.includes(this.#publishingTeam) ? NEAR_IN_RECAP : 0,
      words: null,
    };
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
