import { findCities } from './cities';
import { YEAR } from './eventMentions';
import { onLines } from '../phrases/onLines';
import { dateWords } from '../reading/dates';

/** What a title says beside the name of an event. */
const REPORTS = new RegExp(
  onLines(String.raw`
    \b(?:our |my |the |some |short |long |quick )?(?:notes?|recap|report|trip report|write-?up|
    summary|highlights|takeaways|learnings|retrospective|retro|minutes|
    impressions|what (?:we|i) (?:learned|learnt|saw|heard|did|built)|
    internal|edition)(?: (?:from|of|on|at|for))?\b
  `),
  'gi',
);
const GATHERING =
  /\b(?:off-?site|hack ?days?|hackathon|hack week|meetup|summit|conference|unconference|open space|retreat|camp|bar ?camp|days?|week|fest|forum|symposium|workshop|tech talks?|guild|all[- ]hands|get-together)\b/i;

const MAX_WORDS = 8;

/** The name of a gathering that no list knows, from the title of its recap: "Eng offsite + hackday – Utrecht – notes". */
export function gatheringIn(title: string): string | null {
  const cities = new Set(
    findCities(title).map(({ surface }) => surface.toLowerCase()),
  );
  const parts = title.split(/\s+[–—|-]\s+|:\s+|,\s+|\s*[([]|[)\]]/).map(part =>
    part
      .replace(YEAR, '')
      .replace(dateWords, '')
      .replace(REPORTS, '')
      .replace(/\s+/g, ' ')
      .replace(/^[^\p{L}\d]+|[^\p{L}\d)]+$/gu, '')
      .trim(),
  );
  return (
    parts.find(
      part =>
        GATHERING.test(part) &&
        !cities.has(part.toLowerCase()) &&
        part.split(' ').length <= MAX_WORDS &&
        part.split(' ').length >= 2,
    ) ?? null
  );
}
