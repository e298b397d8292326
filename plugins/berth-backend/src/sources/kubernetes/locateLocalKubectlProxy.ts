import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { openConnection } from '../../connection/openConnection';
import { fingerprint } from '../fingerprint';

const server = 'http://localhost:8001';

/** What `kubectl proxy` serves, under the name that the kubernetes plugin gives it. */
export function locateLocalKubectlProxy(): ClusterTarget {
  return {
    name: 'local',
    server,
    fingerprint: fingerprint({ server }),
    connect: async () => openConnection({ server }),
  };
}
