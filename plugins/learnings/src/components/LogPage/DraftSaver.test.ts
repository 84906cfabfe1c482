import { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { aContent, aDraft } from '../../__testUtils__/samples';
import { DraftSaver } from './DraftSaver';

const written = (body: string) => ({
  title: 'PromCon',
  source: { kind: 'pasted' as const, name: null, content: '' },
  body,
  review: null,
});

function openDraft() {
  const api = new InMemoryLearningsApi();
  const draft = aDraft(written('As it was'));
  api.drafts.push(draft);
  return { api, draft, saver: new DraftSaver(api, structuredClone(draft)) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('A draft', () => {
  it('is made with the first words, once the typing pauses', async () => {
    const api = new InMemoryLearningsApi();
    const saver = new DraftSaver(api);
    saver.change(written('One'));
    saver.change(written('One, two'));
    expect(api.drafts).toHaveLength(0);

    await jest.advanceTimersByTimeAsync(1000);
    expect(api.drafts.map(({ body }) => body)).toEqual(['One, two']);
    expect(saver.status()).toMatchObject({
      state: 'saved',
      draftId: api.drafts[0].id,
    });
  });

  it('is one draft with the newest words though the answer to the first never came', async () => {
    const api = new InMemoryLearningsApi();
    const saver = new DraftSaver(api);
    const createDraft = api.createDraft.bind(api);
    api.createDraft = async request => {
      await createDraft(request);
      api.createDraft = createDraft;
      throw new TypeError('Failed to fetch');
    };
    saver.change(written('One'));
    await saver.flush();
    expect(saver.status().state).toBe('failed');
    saver.change(written('One, two'));
    await saver.flush();
    expect(saver.status()).toMatchObject({ state: 'saved' });
    expect(api.drafts).toEqual([
      expect.objectContaining({ id: saver.id(), body: 'One, two' }),
    ]);
  });

  it('becomes another one where somebody went on with what was never heard of', async () => {
    const api = new InMemoryLearningsApi();
    const saver = new DraftSaver(api);
    const made = await api.createDraft({ ...written('One'), id: saver.id() });
    await api.updateDraft(made, written('Theirs'));
    saver.change(written('One, two'));
    await saver.flush();
    expect(saver.status().state).toBe('failed');
    await jest.advanceTimersByTimeAsync(5000);
    expect(saver.status().state).toBe('saved');
    expect(api.drafts.map(({ body }) => body)).toEqual(['Theirs', 'One, two']);
  });

  it('that became a recap before it was first saved is kept as another one', async () => {
    const api = new InMemoryLearningsApi();
    const saver = new DraftSaver(api);
    const { id: recapId } = await api.createRecap({
      content: aContent(),
      source: written('').source,
      draftId: saver.id(),
    });
    saver.change(written('Typed since'));
    await saver.flush();
    expect(saver.status()).toMatchObject({ state: 'gone', recapId });
    expect(saver.unsaved()).toEqual(written('Typed since'));
    await saver.saveAnew();
    expect(api.drafts.map(({ body }) => body)).toEqual(['Typed since']);
  });

  it('tells once that it waits, however much is written', async () => {
    const { saver } = openDraft();
    const told = jest.fn();
    saver.subscribe(told);
    saver.change(written('O'));
    saver.change(written('On'));
    saver.change(written('One'));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is saved one request at a time, and ends with the newest words', async () => {
    const { api, saver } = openDraft();
    const open = api.hold('updateDraft');
    saver.change(written('First'));
    const first = saver.flush();
    saver.change(written('Second'));
    expect(api.callsOf('updateDraft')).toHaveLength(1);
    open();
    await first;
    expect(saver.status().state).toBe('waiting');
    await saver.flush();
    expect(api.drafts[0]).toMatchObject({ body: 'Second', version: 3 });
  });

  it('is saved one request at a time by however many wait', async () => {
    const { api, saver } = openDraft();
    const letFirst = api.hold('updateDraft');
    saver.change(written('First'));
    const first = saver.flush();
    const letSecond = api.hold('updateDraft');
    saver.change(written('Second'));
    const waiting = [saver.flush(), saver.flush()];
    letFirst();
    await first;
    letSecond();
    await Promise.all(waiting);
    expect(api.callsOf('updateDraft')).toHaveLength(2);
    expect(api.drafts[0]).toMatchObject({ body: 'Second', version: 3 });
    expect(saver.status().state).toBe('saved');
  });

  it('is made once, however many wait for it', async () => {
    const api = new InMemoryLearningsApi();
    const saver = new DraftSaver(api);
    const create = api.createDraft.bind(api);
    api.createDraft = async () => {
      api.createDraft = create;
      throw new TypeError('Failed to fetch');
    };
    saver.change(written('a'));
    const first = saver.flush();
    saver.change(written('ab'));
    await Promise.all([first, saver.flush(), saver.flush()]);
    expect(api.drafts.map(({ body }) => body)).toEqual(['ab']);
  });

  it('is known again where the answer to a save was lost', async () => {
    const { api, draft, saver } = openDraft();
    const update = api.updateDraft.bind(api);
    api.updateDraft = async (...args) => {
      await update(...args);
      throw new TypeError('Failed to fetch');
    };
    saver.change(written('One'));
    await saver.flush();
    expect(saver.status().state).toBe('failed');
    saver.change(written('One, two'));
    // It is still away, and what is sent next is another text.
    api.updateDraft = async () => {
      throw new TypeError('Failed to fetch');
    };
    api.fail('getDraft', new TypeError('Failed to fetch'));
    await saver.flush();

    api.updateDraft = update;
    api.mend('getDraft');
    await saver.flush();
    expect(saver.status()).toMatchObject({ state: 'saved', theirs: null });
    expect(api.drafts).toMatchObject([
      { id: draft.id, body: 'One, two', version: 3 },
    ]);
  });

  it('takes no older version for somebody else’s', async () => {
    const { api, draft, saver } = openDraft();
    saver.change(written('Newer'));
    await saver.flush();
    api.getDraft = async () => structuredClone(draft);
    await saver.lookAtTheirs();
    expect(saver.status()).toMatchObject({ state: 'saved', theirs: null });
  });

  it('is looked at again by itself where that failed, and is no failed save', async () => {
    const { api, draft, saver } = openDraft();
    await api.updateDraft(draft, written('Theirs'));
    api.fail('getDraft', new Error('connection refused'));
    await saver.pull(2);
    expect(saver.status()).toMatchObject({ state: 'clean', error: null });

    api.mend('getDraft');
    await jest.advanceTimersByTimeAsync(5000);
    expect(saver.status()).toMatchObject({
      state: 'stale',
      theirs: { body: 'Theirs' },
    });
  });

  it('stays held up where a look at a still newer version fails', async () => {
    const { api, draft, saver } = openDraft();
    const theirs = await api.updateDraft(draft, written('Theirs'));
    saver.change(written('Mine'));
    await saver.flush();
    await api.updateDraft(theirs, written('Theirs, and more'));
    api.fail('getDraft', new Error('connection refused'));
    await saver.pull(3);
    expect(saver.status()).toMatchObject({
      state: 'stale',
      theirs: { body: 'Theirs' },
    });
    api.mend('getDraft');
    await jest.advanceTimersByTimeAsync(5000);
    expect(saver.status().theirs?.body).toBe('Theirs, and more');
  });

  it('is tried again by itself while the backend is away', async () => {
    const { api, saver } = openDraft();
    api.fail('updateDraft', new Error('connection refused'));
    saver.change(written('Written in a tunnel'));
    await saver.flush();
    expect(saver.status().state).toBe('failed');
    expect(saver.unsaved()?.body).toBe('Written in a tunnel');

    api.mend('updateDraft');
    await jest.advanceTimersByTimeAsync(5000);
    expect(saver.status().state).toBe('saved');
    expect(api.drafts[0].body).toBe('Written in a tunnel');
  });

  it('is never saved over what somebody else has saved', async () => {
    const { api, draft, saver } = openDraft();
    await api.updateDraft(draft, written('Theirs'));
    saver.change(written('Mine'));
    await saver.flush();

    expect(saver.status()).toMatchObject({
      state: 'stale',
      theirs: { body: 'Theirs', version: 2 },
    });
    saver.change(written('Mine, and more'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.drafts[0].body).toBe('Theirs');
    expect(saver.unsaved()?.body).toBe('Mine, and more');

    const { theirs } = saver.status();
    if (!theirs) throw new Error('There is no other version');
    saver.adopt(theirs, written('Both'));
    await saver.flush();
    expect(api.drafts[0]).toMatchObject({ body: 'Both', version: 3 });
  });

  it('learns of what somebody else has saved before it saves itself', async () => {
    const { api, draft, saver } = openDraft();
    await saver.pull(1);
    expect(saver.status().theirs).toBeNull();

    await api.updateDraft(draft, written('Theirs'));
    await saver.pull(2);
    expect(saver.status()).toMatchObject({
      state: 'stale',
      theirs: { body: 'Theirs' },
    });
  });

  it('that is gone is kept as a new one where its writer wants it', async () => {
    const { api, saver } = openDraft();
    api.drafts = [];
    saver.change(written('Still wanted'));
    await saver.flush();
    expect(saver.status().state).toBe('gone');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.drafts).toHaveLength(0);

    await saver.saveAnew();
    expect(api.drafts.map(({ body }) => body)).toEqual(['Still wanted']);
    expect(saver.status()).toMatchObject({
      state: 'saved',
      draftId: api.drafts[0].id,
    });
  });

  it('is saved no more once it has become a recap', async () => {
    const { api, saver } = openDraft();
    saver.change(written('Too late'));
    saver.stop();
    saver.change(written('Later still'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.callsOf('updateDraft')).toHaveLength(0);
  });
});
