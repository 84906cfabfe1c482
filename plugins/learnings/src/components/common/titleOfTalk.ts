import type { Translate } from '../../translation';

/** What a talk is called: without a title, after its speakers. */
export function titleOfTalk(
  talk: { title: string | null; speakers?: string[] },
  t: Translate,
): string {
  const { title, speakers = [] } = talk;
  if (title !== null) return title;
  return speakers.length > 0
    ? t('recap.talkBy', { speakers: speakers.join(', ') })
    : t('recap.untitledTalk');
}
