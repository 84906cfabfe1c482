import { isMononym } from '../personNames';

/** "Daan (via video)" is Daan. */
export const withoutAside = (text: string) =>
  text
    .replace(/\([^()]*\)/g, '')
    .replace(/^["“‘'@]+|["”’',.:]+$/g, '')
    .trim();

/** Whether one word is what somebody goes by, where the place leaves no doubt that it is a person: "Bram", "zilongshade". */
export const isGivenOrMononym = (word: string) =>
  isMononym(word) || /^[a-z0-9][\w-]{3,24}$/.test(word);
