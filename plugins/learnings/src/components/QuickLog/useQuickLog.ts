import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { presentOf } from '../../api/reasonOf';
import { useMe, useReadMe } from '../../api/useMe';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { useNotice } from '../Notice';
import {
  dropKept,
  keep,
  readKept,
  type Keeping,
  type QuickLogFields,
} from './keptTakeaway';
import { quickRecap } from './quickRecap';

const NO_EVENT = {
  series: null,
  edition: null,
  location: null,
  startDate: null,
  endDate: null,
  url: null,
};

const NO_TALK = {
  speakers: [],
  day: null,
  track: null,
  videoUrl: null,
  slidesUrl: null,
};

function eventOf({ text, known }: QuickLogFields['event']) {
  if (!known) return text.trim() ? { ...NO_EVENT, name: text.trim() } : null;
  const { name, series, edition, location, startDate, endDate, url } = known;
  return { name, series, edition, location, startDate, endDate, url };
}

function talkOf({ text, known }: QuickLogFields['talk']) {
  if (!known) return text.trim() ? { ...NO_TALK, title: text.trim() } : null;
  const { title, speakers, day, track, videoUrl, slidesUrl } = known;
  return { title, speakers, day, track, videoUrl, slidesUrl };
}

/** One takeaway about an entity: what is typed, kept, and published. */
export function useQuickLog(keeping: Keeping, onDone: () => void) {
  const { entityRef } = keeping;
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const recapPath = useRouteRef(recapRouteRef);
  const { t } = useLearningsTranslation();
  const me = useMe();
  const readMe = useReadMe();
  const [fields, setFields] = useState(() => readKept(keeping));
  const [isKept, setKept] = useState(true);
  const [isEmptySent, setEmptySent] = useState(false);
  const teams = me.data?.teams ?? [];
  const team = fields.team === undefined ? teams[0] ?? null : fields.team;

  const change = (changed: Partial<QuickLogFields>) => {
    const next = { ...fields, ...changed };
    setFields(next);
    setEmptySent(false);
    setKept(keep(keeping, next));
  };

  const publishing = useMutation({
    mutationFn: async () => {
      const { name, userRef } = await readMe();
      const request = quickRecap(
        {
          text: fields.text,
          kind: fields.kind,
          event: eventOf(fields.event),
          talk: talkOf(fields.talk),
          team,
        },
        { entityRef, author: { name, userRef }, draftId: fields.draftId },
      );
      return api.createRecap(request).catch(async error => {
        // An answer that was lost on its way made it with what stood there then.
        const present = presentOf(error);
        if (!present) throw error;
        const made = await api.getRecap(present.id);
        return api.updateRecap(made, {
          content: { ...request.content, editors: made.editors },
          draftId: null,
          publish: true,
        });
      });
    },
    onSuccess: recap => {
      dropKept(keeping);
      notify({
        message: t('quick.done'),
        link: { to: recapPath({ recapId: recap.id }), text: t('quick.show') },
        undo: async () => {
          await api.deleteRecap(recap);
          await client.invalidateQueries();
        },
      });
      client.invalidateQueries();
      onDone();
    },
  });

  return {
    fields,
    change,
    teams,
    team,
    needsText: isEmptySent,
    /** Whether it is there again once this was closed. */
    isKept,
    isPublishing: publishing.isPending,
    error: publishing.error,
    publish: () => {
      if (publishing.isPending) return;
      if (fields.text.trim()) publishing.mutate();
      else setEmptySent(true);
    },
  };
}
