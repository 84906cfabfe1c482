import { z } from 'zod';
import {
  entityRefSchema,
  eventContentSchema,
  learningListQuerySchema,
  pageQuerySchema,
  recapContentSchema,
  webUrlSchema,
} from '.';

const problems = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(
        issue => `${issue.path.join('.')}: ${issue.message}`,
      );
};

const emptyRecap = {
  title: 'PromCon',
  summary: null,
  body: '',
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
};

describe('the contract', () => {
  it.each(['-1', '0', '1000000', 'many', '2.5'])(
    'refuses a page of %s items, naming the field',
    limit => {
      expect(problems(pageQuerySchema, { limit })).toEqual([
        expect.stringMatching(/^limit: /),
      ]);
    },
  );

  it('gives a page of 25 where nobody asks', () => {
    expect(pageQuerySchema.parse({})).toEqual({ limit: 25 });
  });

  it.each(['vbscript:x', 'data:text/html,x', 'ftp://x.org', '/x', 'x'])(
    'takes no address like %s',
    url => {
      expect(problems(webUrlSchema, url)).toEqual([
        expect.stringContaining('must be an http or https URL'),
      ]);
    },
  );

  it.each(['payments', 'Component:default/payments', 'component:payments'])(
    'takes no entity ref like %s',
    ref => {
      expect(problems(entityRefSchema, ref)).not.toEqual([]);
    },
  );

  it('takes one kind or several', () => {
    expect(learningListQuerySchema.parse({ kind: 'recap' }).kind).toEqual([
      'recap',
    ]);
    expect(
      learningListQuerySchema.parse({ kind: ['recap', 'idea'] }).kind,
    ).toEqual(['recap', 'idea']);
  });

  it('says that an event cannot end before it starts', () => {
    expect(
      problems(eventContentSchema, {
        name: 'PromCon',
        series: null,
        edition: null,
        location: null,
        startDate: '2019-11-08',
        endDate: '2019-11-07',
        url: null,
      }),
    ).toEqual(['endDate: must not be before startDate']);
  });

  it('says which takeaway points at a talk that is not there', () => {
    expect(
      problems(recapContentSchema, {
        ...emptyRecap,
        takeaways: [
          {
            text: 'Pin versions.',
            kind: 'caution',
            talk: 3,
            contributor: null,
            anchor: null,
            links: [],
          },
        ],
      }),
    ).toEqual(['takeaways.0.talk: points at talks[3], but there are only 0']);
  });
});
