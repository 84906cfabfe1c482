import { aFollowUp } from '../../__testUtils__/samples';
import { groupsOf } from './groupsOf';

const t = ((key: string) => key) as never;
const kubeCon = { id: '1', name: 'KubeCon' };

describe('Groups of follow-ups', () => {
  const followUps = [
    aFollowUp({ text: 'first', owner: 'user:default/ben', event: kubeCon }),
    aFollowUp({ text: 'second', owner: null, event: null }),
    aFollowUp({ text: 'third', owner: 'user:default/ben', event: null }),
  ];

  it.each([
    [
      'owner' as const,
      [
        ['ben', ['first', 'third']],
        ['followUps.noOwner', ['second']],
      ],
    ],
    [
      'event' as const,
      [
        ['KubeCon', ['first']],
        ['followUps.noEvent', ['second', 'third']],
      ],
    ],
  ])('by %s come in the order of what is due first', (by, expected) => {
    expect(
      groupsOf(followUps, by, t).map(({ title, items }) => [
        title,
        items.map(({ text }) => text),
      ]),
    ).toEqual(expected);
  });
});
