import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from './migrate';
import { OvertakenError, transaction } from './transaction';
import { newId } from './values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('transaction on %s', databaseId => {
  const start = async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    let attempts = 0;
    /** Writes a technology, and then fails for the first times. */
    const write = (failing: number, error: () => Error) =>
      transaction(knex, async tx => {
        attempts++;
        const name = `attempt ${attempts}`;
        await tx('technologies').insert({ id: newId(), name, name_key: name });
        if (attempts <= failing) throw error();
      });
    return {
      write,
      written: () => knex('technologies').pluck('name'),
      attempts: () => attempts,
    };
  };

  it.each([
    ['another was faster', () => new OvertakenError('gone')],
    [
      'PostgreSQL ended it in a deadlock',
      () => Object.assign(new Error('deadlock'), { code: '40P01' }),
    ],
  ])('runs again where %s, and leaves one trace', async (_, error) => {
    const { write, written } = await start();
    await write(2, error);
    expect(await written()).toEqual(['attempt 3']);
  });

  it('gives up in the end, and at once where trying again cannot help', async () => {
    const overtaken = await start();
    await expect(
      overtaken.write(100, () => new OvertakenError('gone')),
    ).rejects.toThrow('gone');
    expect(overtaken.attempts()).toBe(5);

    const broken = await start();
    await expect(broken.write(1, () => new Error('broken'))).rejects.toThrow(
      'broken',
    );
    expect(broken.attempts()).toBe(1);
    expect(await broken.written()).toEqual([]);
  });
});
