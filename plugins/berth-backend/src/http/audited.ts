import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** What of Berth is in the audit log; `docs/configuration.md` lists them for whoever reads it. */
export const auditEvents = [
  'service-status-fetch',
  'personal-status-fetch',
  'service-list-fetch',
  'fleet-fetch',
  'cluster-fetch',
  'cluster-snapshot-fetch',
] as const;

type AuditEvent = AuditorServiceCreateEventOptions & {
  eventId: (typeof auditEvents)[number];
};

/** Records in the audit log that something was read, or that reading it failed. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditEvent,
  read: () => Promise<T>,
): Promise<T> {
  const record = await auditor.createEvent(event);
  try {
    const answer = await read();
    await record.success();
    return answer;
  } catch (error) {
    await record.fail({ error: toError(error) });
    throw error;
  }
}
