import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { audited } from './audited';

describe('audited', () => {
  function setUp() {
    const record = { success: jest.fn(), fail: jest.fn() };
    const auditor = mockServices.auditor.mock({
      createEvent: async () => record,
    });
    return { record, auditor };
  }
  const event = { eventId: 'cluster-fetch' };

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
