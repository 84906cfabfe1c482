import { parseRecap } from '../parseRecap';

const eventOf = (content: string, fileName = 'a.md') =>
  parseRecap({ content, fileName }).event;

describe('the event', () => {
  it('is named canonically, with the region of its edition', () => {
    expect(
      eventOf(
        '---\ntitle: "Kubecon EU 2022 wrap-up"\n---\nIt was held in Valencia, Spain.',
      ),
    ).toMatchObject({
      name: 'KubeCon + CloudNativeCon Europe 2022',
      series: 'KubeCon + CloudNativeCon',
      year: 2022,
      location: 'Valencia',
    });
  });

  it('is known where its year is glued to its name', () => {
    expect(
      eventOf(
        '# On pagers\n\nI walked into the hotel in San Francisco for SREcon22 Americas, December 3--4.',
      ),
    ).toMatchObject({
      name: 'SREcon22 Americas',
      year: 2022,
      location: 'San Francisco',
      startDate: '2022-12-03',
      endDate: '2022-12-04',
    });
  });

  it.each(['SREcon23 EMEA', 'SREcon23 Europe/Middle East/Africa'])(
    'is one however its region is written: %s',
    name => {
      expect(
        eventOf(`# Dublin diary\n\nWe went to ${name} in Dublin.`),
      ).toMatchObject({
        name: 'SREcon23 Europe/Middle East/Africa',
        location: 'Dublin',
      });
    },
  );

  it('takes region and year from city and day of publication where nothing else tells', () => {
    expect(
      eventOf(
        '---\ndate: 2019-01-17\n---\nOver 8,000 people attended KubeCon in Seattle last month.',
      ),
    ).toMatchObject({
      name: 'KubeCon + CloudNativeCon North America 2018',
      year: 2018,
      location: 'Seattle',
    });
  });

  it('has dates, with the year of publication where they lack it', () => {
    expect(
      eventOf(
        '---\ndate: 2017-10-11\ntitle: Euruko\n---\nEuRuKo took place on the 29th and 30th of September in Budapest.',
      ),
    ).toMatchObject({
      name: 'Euruko 2017',
      startDate: '2017-09-29',
      endDate: '2017-09-30',
      location: 'Budapest',
    });
  });

  it.each([
    ['PyCon AU 2015 wrap up', 'PyCon AU 2015'],
    ['DevOpsDays Ghent 2019 report', 'DevOpsDays Ghent 2019'],
    ['What I learned at Strange Loop 2016', 'Strange Loop 2016'],
    ["FOSDEM '20 notes", 'FOSDEM 2020'],
    ['Notes from re:Invent 2018', 'AWS re:Invent 2018'],
  ])('of %j is %j', (title, name) => {
    expect(eventOf(`# ${title}\n\nSome text follows here.`).name).toBe(name);
  });

  it('may be one that no list knows', () => {
    expect(
      eventOf(
        '---\ndate: 2013-03-05\n---\nLast week we were at [Big Ruby Conf](http://www.bigrubyconf.com) in Dallas, TX.',
      ),
    ).toMatchObject({
      name: 'Big Ruby Conf 2013',
      location: 'Dallas',
      url: 'http://www.bigrubyconf.com',
    });
  });

  it('is not the conference that is only compared with, nor the next one', () => {
    expect(
      eventOf(
        '# RubyConf 2018\n\nRubyConf was in Los Angeles. Unlike RailsConf in Pittsburgh, it rained. Next year RubyConf will be in Nashville.',
      ),
    ).toMatchObject({ name: 'RubyConf 2018', location: 'Los Angeles' });
  });

  it('is what the front matter says', () => {
    expect(
      eventOf(
        '---\ntitle: Notes\nevent:\n  name: FooCon 2021\n  location: Ostrava\n  startDate: 2021-03-01\n  url: https://foo.example\n---\nText about KubeCon.',
      ),
    ).toMatchObject({
      name: 'FooCon 2021',
      year: 2021,
      location: 'Ostrava',
      startDate: '2021-03-01',
      url: 'https://foo.example',
    });
  });

  it.each([
    [
      'Trip report on KDD\n\nWho: Ann Lee (Acme, Rotterdam)\nWhen: 4-8 August 2019\nWhere: Anchorage, Alaska\n\nIt was good to be at KDD.',
      {
        name: 'KDD 2019',
        location: 'Anchorage',
        startDate: '2019-08-04',
        endDate: '2019-08-08',
      },
    ],
    [
      '# Notes\n\nBack from Amsterdam, where SREcon was held on Tuesday the 25th of October 2022.',
      {
        name: 'SREcon Europe 2022',
        location: 'Amsterdam',
        startDate: '2022-10-25',
      },
    ],
    [
      '# A week away\n\nSC22 was held in Dallas from the 13th to the 18th of November.',
      { name: 'SC22', year: 2022, location: 'Dallas', endDate: '2022-11-18' },
    ],
    [
      '# eng offsite + hackday – Utrecht – notes\n\ndates: 13+14 Nov 2023, in a hall.',
      {
        name: 'eng offsite + hackday 2023',
        location: 'Utrecht',
        startDate: '2023-11-13',
        endDate: '2023-11-14',
      },
    ],
  ])('is what %j says of itself', (content, event) => {
    expect(parseRecap({ content, fileName: 'a.md' }).event).toMatchObject(
      event,
    );
  });

  it('is unknown where no conference is named', () => {
    expect(eventOf('Today I learned about databases.')).toEqual({
      name: null,
      series: null,
      year: null,
      location: null,
      startDate: null,
      endDate: null,
      url: null,
      anchor: null,
    });
  });
});
