import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { auditEvents, audited } from './audited';

describe('audited', () => {
  function setUp() {
    const record = { success: jest.fn(), fail: jest.fn() };
    const auditor = mockServices.auditor.mock({
      createEvent: async () => record,
    });
    return { record, auditor };
  }
  const event = { eventId: 'cluster-fetch' } as const;

  it('records that something was read', async () => {
    const { record, auditor } = setUp();
    await expect(audited(auditor, event, async () => 'answer')).resolves.toBe(
      'answer',
    );
    expect(auditor.createEvent).toHaveBeenCalledWith(event);
    expect(record.success).toHaveBeenCalledTimes(1);
    expect(record.fail).not.toHaveBeenCalled();
  });

  it('records a refusal, and passes it on', async () => {
    const { record, auditor } = setUp();
    const error = new NotAllowedError('No');
    await expect(
      audited(auditor, event, async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    expect(record.fail).toHaveBeenCalledWith({ error });
    expect(record.success).not.toHaveBeenCalled();
  });
});

describe('the events of the audit log', () => {
  it('are all in the documentation, and no others', async () => {
    const page = await readFile(
      resolve(__dirname, '../../../../docs/configuration.md'),
      'utf8',
    );
    const documented = [...page.matchAll(/^\| `([a-z-]+-fetch)` /gm)];
    expect(documented.map(([, id]) => id).sort()).toEqual(
      [...auditEvents].sort(),
    );
  });

  it('are all written by a route', async () => {
    const folder = resolve(__dirname, 'routes');
    const routes = await Promise.all(
      (
        await readdir(folder)
      ).map(name => readFile(resolve(folder, name), 'utf8')),
    );
    const written = routes.flatMap(text =>
      [...text.matchAll(/eventId: '([^']+)'/g)].map(([, id]) => id),
    );
    expect([...new Set(written)].sort()).toEqual([...auditEvents].sort());
  });
});
