import type {
  AdoptionEntry,
  Draft,
  EntityLearning,
  EntityLink,
  Event,
  FollowUp,
  Learning,
  Recap,
  RecapContent,
  Talk,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';

let made = 0;

/** A new id in the form of the real ones. */
export function anId(): string {
  made += 1;
  return `0190aaaa-0000-7000-8000-${String(made).padStart(12, '0')}`;
}

export function aLearning(given: Partial<Learning> = {}): Learning {
  return {
    id: anId(),
    type: 'takeaway',
    kind: 'practice',
    text: 'Scale on a global query.',
    summary: null,
    recommended: false,
    recap: {
      id: anId(),
      title: 'My first KubeCon',
      publishingTeam: 'group:default/observability',
      authors: [{ name: 'Ann Lee', userRef: 'user:default/ann' }],
    },
    event: { id: anId(), name: 'KubeCon Europe 2019' },
    talk: null,
    contributor: null,
    technologies: ['Thanos'],
    counts: null,
    followUp: null,
    publishedAt: '2026-05-24T08:00:00.000Z',
    ...given,
  };
}

export function aLink(given: Partial<EntityLink> = {}): EntityLink {
  return {
    id: anId(),
    entityRef: 'component:default/metrics-gateway',
    origin: 'suggested',
    state: 'suggested',
    confidence: 0.8,
    reason: 'technology',
    words: 'Thanos',
    missing: false,
    ...given,
  };
}

export function anEntityLearning(
  given: Partial<EntityLearning> = {},
): EntityLearning {
  return {
    ...aLearning(),
    reach: { kind: 'own', via: null },
    link: aLink(),
    ...given,
  };
}

export function anEvent(given: Partial<Event> = {}): Event {
  return {
    id: anId(),
    version: 1,
    name: 'KubeCon Europe 2019',
    series: 'KubeCon Europe',
    edition: '2019',
    location: 'Barcelona',
    startDate: '2019-05-20',
    endDate: '2019-05-23',
    url: 'https://events.example.com/kubecon-2019',
    recapCount: 2,
    talkCount: 1,
    ...given,
  };
}

export function aTalk(given: Partial<Talk> = {}): Talk {
  return {
    id: anId(),
    version: 1,
    title: 'Autoscaling Multi-Cluster Observability',
    speakers: ['Andrew Seigner', 'Frederic Branczyk'],
    day: null,
    track: null,
    videoUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    slidesUrl: 'https://slides.example.com/autoscaling.pdf',
    event: null,
    noteCount: 2,
    ...given,
  };
}

export function aContent(given: Partial<RecapContent> = {}): RecapContent {
  return {
    title: 'The talks worth your time',
    summary: null,
    body: 'Three of us split the tracks.',
    event: null,
    publishingTeam: null,
    editors: [],
    publishedDate: null,
    tags: [],
    contributors: [],
    talks: [],
    takeaways: [],
    followUps: [],
    technologies: [],
    links: [],
    ...given,
  };
}

export function aFollowUp(given: Partial<FollowUp> = {}): FollowUp {
  return {
    id: anId(),
    version: 1,
    text: 'Try Thanos on staging.',
    owner: 'user:default/ann',
    dueDate: null,
    state: 'open',
    outcome: null,
    ticketUrl: null,
    recap: null,
    takeaway: null,
    event: null,
    technologies: [],
    createdBy: null,
    createdAt: '2026-05-24T08:00:00.000Z',
    closedAt: null,
    ownerMissing: false,
    editable: true,
    ...given,
  };
}

export function aRecap(given: Partial<Recap> = {}): Recap {
  return {
    ...aContent(),
    event: null,
    talks: [],
    takeaways: [],
    followUps: [],
    links: [],
    id: anId(),
    version: 1,
    status: 'published',
    createdBy: 'user:default/ann',
    createdAt: '2026-05-24T08:00:00.000Z',
    updatedAt: '2026-05-24T08:00:00.000Z',
    publishedAt: '2026-05-24T08:00:00.000Z',
    source: { kind: 'pasted', name: null, hash: '0'.repeat(64) },
    editable: true,
    workingCopy: null,
    ...given,
  };
}

export function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    id: anId(),
    version: 1,
    title: 'Notes of the second day',
    source: { kind: 'pasted', name: null, content: 'We heard about Thanos.' },
    body: 'We heard about Thanos.',
    review: null,
    recap: null,
    createdBy: 'user:default/ann',
    editors: [],
    createdAt: '2026-05-24T08:00:00.000Z',
    updatedAt: '2026-05-24T08:00:00.000Z',
    updatedBy: 'user:default/ann',
    ...given,
  };
}

/** A technology that was only heard of. */
export function aTechnology(
  given: Partial<TechnologyDetail> = {},
): TechnologyDetail {
  return {
    id: anId(),
    name: 'Thanos',
    aliases: [],
    category: 'observability',
    homepage: null,
    repository: null,
    maturity: null,
    entityRef: null,
    version: 1,
    recapCount: 1,
    stage: null,
    positions: [],
    firstHeard: null,
    lastMoved: null,
    statuses: [],
    heard: [],
    ...given,
  };
}

/** An entry of the ledger, which says how far its scope is now. */
export function anEntry(given: Partial<AdoptionEntry> = {}): AdoptionEntry {
  const { technology = { id: anId(), name: 'Thanos' }, ...rest } = given;
  return {
    id: anId(),
    technology: { id: technology.id, name: technology.name },
    scope: null,
    stage: 'trial',
    effectiveOn: '2020-01-01',
    recordedAt: '2020-01-02T10:00:00Z',
    recordedBy: 'user:default/ann',
    reason: 'We saw it at KubeCon.',
    evidence: null,
    correctsId: null,
    correctedById: null,
    isPresent: true,
    ...rest,
  };
}
