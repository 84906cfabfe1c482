import type { RecapCreate } from '@conference-learnings/plugin-learnings-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InMemoryLearningsApi } from '../../__testUtils__/InMemoryLearningsApi';
import { openLog, press, publish } from './__testUtils__/openLog';
import { promConApi, TEXT } from './__testUtils__/promCon';

/** The page once the text was read. */
async function openRead() {
  const api = promConApi();
  const { editor, review } = await openLog({ api });
  editor.paste(TEXT);
  await review.item('Talks', 'Storage');
  return { api, editor, review };
}

const published = (api: InMemoryLearningsApi) => {
  const { content }: RecapCreate = Object(
    api.callsOf('createRecap')[0].args[0],
  );
  return content;
};

beforeEach(() => localStorage.clear());

describe('What a person decides about what was understood', () => {
  it('is in the recap: dismissed, put back and edited', async () => {
    const { api, review } = await openRead();
    await review.press('Talks', 'Life of an Alert', 'Dismiss');
    await review.press('Technologies', 'Thanos', 'Dismiss');
    await review.press('Technologies', 'Thanos', 'Put back');
    await review.press('Concerns in the catalog', 'metrics-gateway', 'Dismiss');
    await review.press('Takeaways', 'Pin every version.', 'Edit');
    const text = within(review.region.getByRole('form')).getByLabelText('Text');
    await userEvent.clear(text);
    await userEvent.type(text, 'Pin all versions.{Control>}{Enter}{/Control}');
    await review.item('Takeaways', 'Pin all versions.');
    await publish();

    const { talks, takeaways, technologies, links } = published(api);
    expect(talks.map(({ talk }) => talk.title)).toEqual(['Storage']);
    // They still belong to the talk that they belonged to.
    expect(takeaways.map(one => [one.text, one.talk])).toEqual([
      ['Page people, not machines.', 0],
      ['Pin all versions.', 0],
    ]);
    expect(technologies.map(({ name }) => name)).toEqual(['Thanos']);
    expect(links.map(({ entityRef, state }) => [entityRef, state])).toEqual([
      ['component:default/metrics-gateway', 'dismissed'],
      ['component:default/alert-router', 'suggested'],
    ]);
  });

  it('is in the recap: all entities that are sure', async () => {
    const { api } = await openRead();
    await press('Accept the one that is sure');
    await publish();
    expect(
      published(api).links.map(({ entityRef, state }) => [entityRef, state]),
    ).toEqual([
      ['component:default/metrics-gateway', 'confirmed'],
      ['component:default/alert-router', 'suggested'],
    ]);
  });

  it('stays while the text is written on and read again', async () => {
    const { api, editor, review } = await openRead();
    await review.press('Takeaways', 'Pin every version.', 'Dismiss');
    editor.type(editor.text().length, '\nMeasure before you tune.');
    await review.item('Takeaways', 'Measure before you tune.');
    await publish();
    expect(published(api).takeaways.map(({ text }) => text)).toEqual([
      'Page people, not machines.',
      'Measure before you tune.',
    ]);
  });

  it('can be undone and done again', async () => {
    const { review } = await openRead();
    const undo = review.region.getByLabelText('Undo');
    const redo = review.region.getByLabelText('Redo');
    expect(undo).toBeDisabled();
    await review.press('Talks', 'Storage', 'Dismiss');
    expect(await review.names('Talks')).toContain('Storage, dismissed');
    await userEvent.click(undo);
    expect(await review.names('Talks')).toContain('Storage, proposed');
    await userEvent.click(redo);
    expect(await review.names('Talks')).toContain('Storage, dismissed');
  });

  it('is a title of one’s own', async () => {
    const { api, editor, review } = await openRead();
    await userEvent.clear(review.title());
    await userEvent.type(review.title(), 'PromCon for all{Tab}');
    editor.type(editor.text().length, '\nMeasure before you tune.');
    await review.item('Takeaways', 'Measure before you tune.');
    expect(review.title()).toHaveValue('PromCon for all');
    await publish();
    expect(published(api).title).toBe('PromCon for all');
  });

  it('is a title that is typed while the text is still read', async () => {
    const { editor, review } = await openLog({ api: promConApi() });
    await userEvent.click(review.title());
    editor.paste(TEXT);
    await review.item('Talks', 'Storage');
    expect(review.title()).toHaveFocus();
    expect(review.title()).toHaveValue('');
    await userEvent.keyboard('Mine{Tab}');
    expect(review.title()).toHaveValue('Mine');
  });

  it('is no title of one’s own, where one only was in its field', async () => {
    const { editor, review } = await openLog({ api: promConApi() });
    await userEvent.click(review.title());
    editor.paste(TEXT);
    await review.item('Talks', 'Storage');
    await userEvent.tab();
    expect(review.title()).toHaveValue('PromCon, the talks worth your time');
  });
});

describe('Words that are selected', () => {
  it('become a takeaway, a talk note or a follow-up where they stand', async () => {
    const { api, editor, review } = await openRead();
    act(() => editor.view.focus());
    editor.select('people, not machines');
    const toolbar = await screen.findByRole('toolbar', {
      name: 'Make of the selected words',
    });
    await userEvent.click(
      within(toolbar).getByRole('button', { name: 'Takeaway' }),
    );
    expect(await review.names('Takeaways')).toContain(
      'people, not machines, accepted',
    );
    editor.select('the talks worth');
    await userEvent.keyboard('{Control>}{Alt>}2{/Alt}{/Control}');
    editor.select('We will');
    await userEvent.keyboard('{Control>}{Alt>}3{/Alt}{/Control}');
    await publish();

    const { takeaways, talks, followUps } = published(api);
    const madeOf = (
      items: readonly { anchor: { exact: string; start: number } | null }[],
      exact: string,
    ) => items.find(({ anchor }) => anchor?.exact === exact);
    expect(madeOf(takeaways, 'people, not machines')).toMatchObject({
      text: 'people, not machines',
      anchor: { start: TEXT.indexOf('people, not machines') },
    });
    expect(madeOf(talks, 'the talks worth')).toMatchObject({
      talk: { title: 'the talks worth' },
    });
    expect(madeOf(followUps, 'We will')).toMatchObject({ text: 'We will' });
  });
});

describe('Text and review', () => {
  it('lead to each other', async () => {
    const { editor, review } = await openRead();
    const item = await review.item('Takeaways', 'Pin every version.');
    await userEvent.hover(item);
    const active = editor.textbox.querySelector('.cm-learning-active');
    expect(active).toHaveTextContent('Pin every version.');

    act(() => editor.view.focus());
    editor.select('Page people', true);
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    expect(
      await review.item('Takeaways', 'Page people, not machines.'),
    ).toHaveFocus();
  });

  it('keep to each other when something is written before', async () => {
    const { api, editor, review } = await openRead();
    await review.press('Takeaways', 'Pin every version.', 'Accept');
    editor.type(0, 'In Munich.\n\n');
    await publish();
    const { body, takeaways } = published(api);
    const anchor = takeaways.find(
      ({ text }) => text === 'Pin every version.',
    )?.anchor;
    expect(body.slice(anchor?.start, anchor?.end)).toBe('Pin every version.');
  });
});
