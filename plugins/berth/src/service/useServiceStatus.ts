import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import { LastKnown } from '../live/LastKnown';
import { LiveQuestion, useLive } from '../live/useLive';

const question: LiveQuestion<ServiceStatus> = {
  ask: (api, entityRef, options) => api.serviceStatus(entityRef, options),
  lastKnown: new LastKnown(50),
};

/** The status of a service, kept fresh while it is looked at. */
export function useServiceStatus(entityRef: string) {
  return useLive(question, entityRef);
}
