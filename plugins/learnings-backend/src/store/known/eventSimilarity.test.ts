import { eventOf } from '../../__testUtils__/content';
import { eventSimilarity, SIMILAR } from './eventSimilarity';

type Given = Parameters<typeof eventOf>;
const similarity = (a: Given, b: Given) =>
  eventSimilarity(eventOf(...a), eventOf(...b));

describe('eventSimilarity', () => {
  it.each<[Given, Given]>([
    [['KubeCon EU 2019'], ['KubeCon + CloudNativeCon Europe 2019']],
    [["KubeCon Europe '19"], ['KubeCon EU 2019']],
    [['PromCon'], ['PromCon 2019']],
    [['PromCon 2019'], ['PromCon Munich', { startDate: '2019-11-07' }]],
    [['Promcom 2019'], ['PromCon 2019']],
    [
      ['PromCon 2019', { location: 'Munich' }],
      ['PromCon days 2019', { location: 'Munich, Germany' }],
    ],
    [['Kuberntes Days'], ['Kubernetes Days']],
    [
      ['The Munich one', { series: 'PromCon', startDate: '2019-11-07' }],
      ['PromCon Munich', { series: 'promcon', startDate: '2019-11-08' }],
    ],
    [
      [
        'Cloud Native Munich',
        { startDate: '2019-11-07', endDate: '2019-11-08' },
      ],
      ['Munich Cloud Days', { startDate: '2019-11-08' }],
    ],
  ])('takes %j for %j', (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(SIMILAR);
    expect(similarity(b, a)).toBe(similarity(a, b));
  });

  it.each<[Given, Given]>([
    [['KubeCon Europe 2019'], ['KubeCon Europe 2020']],
    [['KubeCon Europe 2019'], ['KubeCon North America 2019']],
    [
      [
        'KubeCon + CloudNativeCon Europe 2018',
        { series: 'KubeCon + CloudNativeCon', edition: '2018' },
      ],
      [
        'KubeCon + CloudNativeCon North America 2018',
        { series: 'KubeCon + CloudNativeCon', edition: '2018' },
      ],
    ],
    [
      ['PromCon 2019', { location: 'Munich' }],
      ['PromCon days 2019', { location: 'Berlin, Germany' }],
    ],
    [['DevOpsDays Berlin 2019'], ['DevOpsDays Tel Aviv 2019']],
    [['PromCon 2019'], ['QCon 2019']],
    [['Summit'], ['Conference']],
    [['…'], ['!']],
    [
      ['PromCon', { series: 'PromCon', startDate: '2019-11-07' }],
      ['PromCon', { series: 'PromCon', startDate: '2019-05-07' }],
    ],
    [
      ['QCon', { startDate: '2019-11-07' }],
      ['PromCon', { startDate: '2019-11-07' }],
    ],
  ])('tells %j from %j', (a, b) => {
    expect(similarity(a, b)).toBeLessThan(SIMILAR);
  });
});
