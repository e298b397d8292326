import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import type { HealthReason } from '@berth/backstage-plugin-berth-workloads';

/** Why a workload has its health, in English and for those who read another language. */
export function healthReason({ details }: WorkloadStatus): {
  reason: string;
  because?: HealthReason;
} {
  if (!details) return { reason: '' };
  const { reason, cause, condition } = details;
  return { reason, because: { cause, ...(condition && { condition }) } };
}
