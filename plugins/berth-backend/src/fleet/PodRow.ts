import {
  acceleratorOf,
  type Pod,
} from '@berth/backstage-plugin-berth-workloads';
import type { AlikeRequests } from './AlikeRequests';

/** What the fleet tells of a pod that has not ended. */
export interface PodRow {
  pod: Pod;
  /** `undefined` while it waits for one. */
  node?: string;
  isRead: boolean;
  /** Thousandths of a core. */
  cpu: number;
  /** Bytes. */
  memory: number;
  /** Units by extended resource; most pods have none. */
  devices: ReadonlyArray<readonly [resource: string, units: number]>;
}

const NONE: PodRow['devices'] = [];

/** `undefined` for a pod that has ended: what it had is free. */
export function readPodRow(pod: Pod, alike: AlikeRequests): PodRow | undefined {
  const phase = pod.status?.phase;
  if (phase === 'Succeeded' || phase === 'Failed') return undefined;
  const requests = alike.of(pod);
  const devices = [...(requests ?? [])].filter(
    ([resource, units]) => units > 0 && acceleratorOf(resource) !== undefined,
  );
  return {
    pod,
    node: pod.spec.nodeName || undefined,
    isRead: requests !== undefined,
    cpu: requests?.get('cpu') ?? 0,
    memory: requests?.get('memory') ?? 0,
    devices: devices.length > 0 ? devices : NONE,
  };
}
