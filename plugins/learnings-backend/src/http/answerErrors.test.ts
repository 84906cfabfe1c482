import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { answerErrors } from './answerErrors';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('answerErrors on %s', databaseId => {
  it('logs the SQL that failed, and tells nobody', async () => {
    const knex = await databases.init(databaseId);
    const logger = mockServices.logger.mock();
    const last: express.ErrorRequestHandler = (error, _, response, next) =>
      response.headersSent ? next(error) : response.json(error.message);
    const app = express()
      .get('/', (_request, _response, next) => {
        knex('secret_table').catch(next);
      })
      .use(answerErrors({ maxBodyBytes: 1, logger }), last);
    const { body } = await request(app).get('/');
    expect(body).toBe(
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
