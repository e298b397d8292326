import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** Records in the audit log that something was read, or that reading it failed. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
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
