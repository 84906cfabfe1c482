import { parseRecap } from '@conference-learnings/recap-parser';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { renderPart } from '../../../__testUtils__/renderLearnings';
import { TemplateMenu } from './TemplateMenu';

async function chooseTemplate(name: string): Promise<string> {
  const onTemplate = jest.fn();
  renderPart(<TemplateMenu onTemplate={onTemplate} />, {
    api: new InMemoryLearningsApi(),
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Start from a template' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name }));
  return onTemplate.mock.calls[0][0];
}

describe('A template', () => {
  it.each(['Conference recap', 'One talk', 'Quick notes'])(
    '“%s” is understood as nothing before it is filled in',
    async name => {
      const draft = parseRecap({ content: await chooseTemplate(name) });
      expect(draft.talks).toEqual([]);
      expect(draft.takeaways).toEqual([]);
      expect(draft.followUps).toEqual([]);
      expect(draft.authors).toEqual([]);
      expect(draft.event?.name).toBeNull();
    },
  );

  it('is understood once it is filled in', async () => {
    const filled = (await chooseTemplate('Conference recap'))
      .replace('Event: ', 'Event: KubeCon Europe 2019, Barcelona')
      .replace('By ', 'By Ann Lee and Jonas Weber')
      .replace('### ', '### Autoscaling at scale')
      .replace('Speaker: ', 'Speaker: Andrew Seigner')
      .replace('Video: ', 'Video: https://youtu.be/dQw4w9WgXcQ')
      .replace('- ', '- Scale on a global query.')
      .replace(/- $/, '- Try Thanos in staging');
    const draft = parseRecap({ content: filled });
    expect(draft.authors.map(({ name }) => name)).toEqual([
      'Ann Lee',
      'Jonas Weber',
    ]);
    expect(draft.talks).toHaveLength(1);
    expect(draft.talks[0]).toMatchObject({
      title: 'Autoscaling at scale',
      speakers: ['Andrew Seigner'],
    });
    expect(draft.takeaways).toHaveLength(1);
    expect(draft.followUps).toHaveLength(1);
    expect(draft.event?.name).toContain('Europe 2019');
  });
});
