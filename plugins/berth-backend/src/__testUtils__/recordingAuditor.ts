import { mockServices } from '@backstage/backend-test-utils';

/** An audit log that tells each event of Berth's, with its meta, when it is known what came of it. */
export function recordingAuditor(
  record: (
    eventId: string,
    meta: object | undefined,
    outcome: 'succeeded' | 'failed',
  ) => void,
) {
  return mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => {
      // All plugins of a test backend have one: the catalog tells of its entities there too.
      const tell = async (outcome: 'succeeded' | 'failed') => {
        if (!eventId.startsWith('entity-')) record(eventId, meta, outcome);
      };
      return {
        success: () => tell('succeeded'),
        fail: () => tell('failed'),
      };
    },
  }).factory;
}
