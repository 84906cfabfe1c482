import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  LearningsClient,
  type AdoptionRecordWrite,
  type FollowUpCreate,
  type FollowUpPatch,
} from '@conference-learnings/plugin-learnings-common';

/** What the example organisation did about what it heard. */
interface Story {
  moves: Array<
    Pick<AdoptionRecordWrite, 'scope' | 'stage' | 'effectiveOn' | 'reason'> & {
      technology: string;
      url?: string;
    }
  >;
  /** Follow-ups of recaps, found by the words that they begin with. */
  closed: Array<{ text: string } & FollowUpPatch>;
  due: Array<{ text: string } & FollowUpPatch>;
  /** Follow-ups of their own. */
  logged: Array<
    Pick<FollowUpCreate, 'text' | 'owner' | 'dueDate'> &
      Pick<FollowUpPatch, 'state' | 'outcome'>
  >;
}

const PATIENCE_MS = 5 * 60_000;
const PAUSE_MS = 1000;

/**
 * Tells the example's story over the API, once: as the guest, when the recaps
 * that it builds on have been imported. A ledger that holds anything is left
 * alone. Without `exampleStory.file` in the config nothing happens.
 */
export default createBackendPlugin({
  pluginId: 'example-story',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, lifecycle, logger }) {
        const file = config.getOptionalString('exampleStory.file');
        if (!file) return;
        const stopped = new AbortController();
        lifecycle.addShutdownHook(() => stopped.abort());
        lifecycle.addStartupHook(() => {
          tell(file, discovery, stopped.signal).catch(error => {
            if (!stopped.signal.aborted)
              logger.warn(`The example's story could not be told: ${error}`);
          });
        });
      },
    });
  },
});

async function tell(
  file: string,
  discovery: DiscoveryService,
  signal: AbortSignal,
): Promise<void> {
  const story: Story = JSON.parse(await readFile(file, 'utf8'));
  const token = await eventually(signal, () => guestToken(discovery));
  const api = new LearningsClient({
    discoveryApi: discovery,
    fetchApi: {
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(input, { ...init, signal, headers });
      },
    },
  });
  const ids = await eventually(signal, () => idsOf(api, story));
  const { items: before } = await api.listAdoption({ limit: 1 });
  if (before.length > 0) return;

  const present = new Map<string, string>();
  for (const { technology, url, ...move } of story.moves) {
    const id = ids.get(technology) ?? '';
    const place = `${id} ${move.scope}`;
    const record = {
      ...move,
      evidence: url ? { url } : null,
      seen: present.get(place) ?? null,
    };
    // The catalog may not have all of its entities yet.
    const entry = await eventually(signal, () =>
      api.recordAdoption(id, record),
    );
    present.set(place, entry.id);
  }
  await tellFollowUps(api, story);
}

async function tellFollowUps(api: LearningsClient, story: Story) {
  const { items } = await api.listFollowUps({ limit: 100 });
  for (const { text, ...patch } of [...story.closed, ...story.due]) {
    const found = items.find(followUp => followUp.text.startsWith(text));
    if (found) await api.updateFollowUp(found, patch);
  }
  for (const { state, outcome, ...logged } of story.logged) {
    const followUp = await api.createFollowUp(logged);
    if (state) await api.updateFollowUp(followUp, { state, outcome });
  }
}

/** The technologies that the story is about; an error as long as one is missing. */
async function idsOf(
  api: LearningsClient,
  story: Story,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of new Set(story.moves.map(({ technology }) => technology))) {
    const { items } = await api.listTechnologies({ text: name, limit: 20 });
    const found = items.find(technology => technology.name === name);
    if (!found) throw new Error(`no recap mentions ${name} yet`);
    ids.set(name, found.id);
  }
  return ids;
}

async function guestToken(discovery: DiscoveryService): Promise<string> {
  const auth = await discovery.getBaseUrl('auth');
  const response = await fetch(`${auth}/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!response.ok) throw new Error(`the guest got ${response.status}`);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/** Tries again until it works, or patience ends. */
async function eventually<T>(
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end || signal.aborted) throw error;
      await sleep(PAUSE_MS, undefined, { signal });
    }
  }
}
