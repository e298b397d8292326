import { argoCd } from './argoCd';
import { eventExpiry } from './eventExpiry';
import { horizontalPodAutoscaling } from './horizontalPodAutoscaling';
import { nodeHeartbeats } from './nodeHeartbeats';
import { nodeLeases } from './nodeLeases';
import type { Periodic } from './Periodic';

/** Everything that happens at intervals. */
export function createPeriodics(): Periodic[] {
  return [
    horizontalPodAutoscaling(),
    argoCd(),
    nodeLeases(),
    nodeHeartbeats(),
    eventExpiry(),
  ];
}
