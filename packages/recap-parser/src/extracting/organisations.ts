import names from './data/organisations.json';
import { onLines } from '../phrases/onLines';

export const organisationNames: readonly string[] = names;

const known = new Set(names.map(name => name.toLowerCase()));

const ORGANISATION_WORD = new RegExp(
  onLines(String.raw`
    \b(?:inc|ltd|llc|gmbh|ag|corp|labs?|systems|software|technolog(?:y|ies)|
    networks?|university|universität|institute|foundation|security|bank|cloud|
    group|business|telekom|telecom|media|digital|solutions|consulting|
    services|studios?|ventures|capital|health|insurance|college|school|agency|
    company|team|association|society|research|computing|data|energy|energies|
    airlines|motors|games|interactive|partners|international|international|
    europe|global|project|community)\b
  `),
  'i',
);

/** Whether a name stands in the list of known companies and other bodies. */
export const isKnownOrganisation = (name: string) =>
  known.has(name.trim().toLowerCase());

/** Longer names are titles and sentences that only speak of one. */
const MAX_WORDS = 5;

/** Whether a name is that of a company or another body rather than a person's. */
export function isOrganisation(name: string): boolean {
  const plain = name.trim().toLowerCase();
  if (known.has(plain)) return true;
  return (
    plain.split(/\s+/).length <= MAX_WORDS && ORGANISATION_WORD.test(plain)
  );
}
