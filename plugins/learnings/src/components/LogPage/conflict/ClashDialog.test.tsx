import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { aContent } from '../../../__testUtils__/samples';
import { understood } from '../../../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  renew,
  type DraftDocument,
  type ReviewAction,
} from '../../../review';
import { ClashDialog } from './ClashDialog';

const TELEMETRY = 'system:default/telemetry';

const base: DraftDocument = {
  source: { kind: 'pasted', name: null, content: '' },
  body: 'As it was.',
  review: act(
    renew(
      EMPTY_REVIEW,
      aContent({ takeaways: [understood.takeaway('Pin versions.')] }),
    ),
    { do: 'link', entityRef: TELEMETRY },
  ),
};
const [{ key }] = base.review.takeaways;

const doing = (...actions: ReviewAction[]): DraftDocument => ({
  ...base,
  review: actions.reduce(act, base.review),
});

const edit = (text: string): ReviewAction => ({
  do: 'edit',
  list: 'takeaways',
  key,
  change: { text },
});

async function show(mine: DraftDocument, theirs: DraftDocument) {
  const settle = jest.fn();
  renderPart(
    <ClashDialog
      clash={{ base, mine, theirs, by: null, settle }}
      open
      onLater={jest.fn()}
    />,
    { api: new InMemoryLearningsApi() },
  );
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Changed in two places' }),
  );
  /** What both sides of a part say. */
  const sides = (name: string) =>
    within(dialog.getByRole('group', { name }))
      .getAllByRole('radio')
      .map(
        radio =>
          document.getElementById(radio.getAttribute('aria-describedby') ?? '')
            ?.textContent,
      );
  return { dialog, sides, settle };
}

describe('The choice between two versions', () => {
  it('says in words what each side made of a part', async () => {
    const { sides } = await show(
      doing(
        edit('Pin all.'),
        { do: 'set', details: { title: 'Mine', tags: ['sre'] } },
        { do: 'unlink', entityRef: TELEMETRY },
        { do: 'judgeLinks', entityRefs: [TELEMETRY], state: 'dismissed' },
      ),
      doing(
        edit('Pin some.'),
        { do: 'set', details: { title: 'Theirs', tags: [] } },
        { do: 'judgeLinks', entityRefs: [TELEMETRY], state: 'confirmed' },
      ),
    );
    expect(sides('Title')).toEqual(['Mine', 'Theirs']);
    expect(sides('Tags')).toEqual(['sre', 'nothing']);
    expect(sides(TELEMETRY)).toEqual(['taken out', 'accepted']);
    expect(sides('Takeaways')).toEqual([
      expect.stringMatching(/^Pin all\.\n/),
      expect.stringMatching(/^Pin some\.\n/),
    ]);
    // Nothing of how a review is kept.
    for (const words of sides('Takeaways'))
      expect(words).not.toMatch(/Pin versions|true|false/);
  });

  it('goes on with mine and theirs as it was chosen', async () => {
    const { dialog, settle } = await show(
      { ...doing(edit('Mine.')), body: 'My text.' },
      { ...doing(edit('Theirs.')), body: 'Their text.' },
    );
    await userEvent.click(
      within(dialog.getByRole('group', { name: 'Takeaways' })).getByRole(
        'radio',
        { name: 'As it is published now' },
      ),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Go on with these' }),
    );
    expect(settle).toHaveBeenCalledWith(
      expect.objectContaining({
        body: 'My text.',
        review: expect.objectContaining({
          takeaways: [expect.objectContaining({ text: 'Theirs.' })],
        }),
      }),
    );
  });
});
