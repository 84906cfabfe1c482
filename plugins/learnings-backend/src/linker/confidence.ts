/**
 * How sure a suggestion is, 0 to 1. The figures only order suggestions and
 * decide which are made at all; they were chosen so that what a reader of the
 * text would bet on stands above `FLOOR`, and nothing else.
 */

/** Less than this is not suggested: a wrong line costs more than a missing one. */
export const FLOOR = 0.5;

/** A whole entity ref, a link to a catalog page, `metrics-gateway` letter by letter: hardly a coincidence. */
export const EXACT = 0.95;

/** An everyday word that the text itself marks as a name: "the search component", `search`. */
export const MARKED = 0.9;

/** "Metrics Gateway", written as the catalog writes it. */
export const TITLE = 0.85;

/** "metrics gateway" with a word in it that is not everybody's, or one rare word. */
export const RARE_WORDS = 0.7;

/** "feature store" in lower case is what half the industry says: needs its team or system near by. */
export const COMMON_PHRASE = 0.45;

/** Added to such a phrase where the same recap names the entity beyond doubt elsewhere. */
export const NAMED_ELSEWHERE = 0.35;

/** Taken off where one name stands for several entities and nothing tells which. */
export const NAMESAKE = 0.15;

/** More entities of one name than this: the name tells nothing. */
export const MAX_NAMESAKES = 5;

/** An entity uses a technology that the text mentions: true, but of many recaps. */
export const TECHNOLOGY = 0.6;

/** Taken off for each entity that uses it: the more do, the less it says about one. */
export const TECHNOLOGY_USER = 0.03;

/** More users of a technology than this (Kubernetes), and it is no reason at all. */
export const MAX_TECHNOLOGY_USERS = 10;

/** The team or system that an entity belongs to is named in the same section. */
export const NEAR_IN_SECTION = 0.2;

/** It is named elsewhere in the recap, or publishes it. */
export const NEAR_IN_RECAP = 0.1;
