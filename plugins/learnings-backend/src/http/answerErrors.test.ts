import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import express from 'express';
import Knex from 'knex';
import request from 'supertest';
import { answerErrors } from './answerErrors';

const last: express.ErrorRequestHandler = (error, _, response, next) =>
  response.headersSent
    ? next(error)
    : response.json({ name: error.name, message: error.message });

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('answerErrors on %s', databaseId => {
  it('logs the SQL that failed, and tells nobody', async () => {
    const knex = await databases.init(databaseId);
    const logger = mockServices.logger.mock();
    const app = express()
      .get('/', (_request, _response, next) => {
        knex('secret_table').catch(next);
      })
      .use(answerErrors({ maxBodyBytes: 1, logger }), last);
    const { body } = await request(app).get('/');
    expect(body.message).toBe(
      'The database could not do this; the log of the backend says why',
    );
    expect(logger.error).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({
        message: expect.stringContaining('secret_table'),
      }),
    );
  });
});

describe('answerErrors', () => {
  it('answers 503 while the database is away', async () => {
    const knex = Knex({
      client: 'pg',
      connection: { host: '127.0.0.1', port: 1 },
    });
    const app = express()
      .get('/', (_request, _response, next) => {
        knex('recaps').catch(next);
      })
      .use(
        answerErrors({ maxBodyBytes: 1, logger: mockServices.logger.mock() }),
      )
      .use(last);
    const { body } = await request(app).get('/');
    expect(body).toEqual({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('cannot be reached'),
    });
    await knex.destroy();
  });
});
