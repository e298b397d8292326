import { createHash } from 'node:crypto';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';

/** Replicas that reach a cluster differently, as while a new configuration is rolled out, do not share it. */
export function clusterKey({ name, fingerprint }: ClusterTarget): string {
  return createHash('sha256')
    .update(JSON.stringify([name, fingerprint]))
    .digest('base64url');
}
