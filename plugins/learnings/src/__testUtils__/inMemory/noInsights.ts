import type { Insights } from '@conference-learnings/plugin-learnings-common';

/** Figures of a place where nothing has happened yet. */
export const noInsights = (): Insights => ({
  funnel: { talks: 0, takeaways: 0, followUps: 0, trials: 0, adoptions: 0 },
  medianDays: {
    heardToAssess: null,
    assessToTrial: null,
    trialToAdopt: null,
    followUpToClosed: null,
  },
  conferences: { items: [], total: 0 },
  heardNotTried: { items: [], total: 0 },
  overdue: { items: [], total: 0 },
  series: [],
});
