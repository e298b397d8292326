import { InputError } from '@backstage/errors';
import { fields, list } from '../../projection/fields';

/** What the kubernetes plugin says of a cluster. */
export interface LocatedCluster {
  name: string;
  title?: string;
  authProvider?: string;
  oidcTokenProvider?: string;
}

/**
 * Reads `GET /api/kubernetes/clusters`.
 *
 * @throws `InputError` for anything else: it must not be taken for "no clusters".
 */
export function parseClusters(answer: unknown): LocatedCluster[] {
  const clusters = list(fields(answer).items, locatedCluster);
  if (!clusters) {
    throw new InputError('The kubernetes plugin gave no list of clusters');
  }
  return clusters;
}

function locatedCluster(value: unknown): LocatedCluster | undefined {
  const { name, title, authProvider, oidcTokenProvider } = fields(value);
  if (typeof name !== 'string' || name === '') return undefined;
  return {
    name,
    title: typeof title === 'string' ? title : undefined,
    authProvider: typeof authProvider === 'string' ? authProvider : undefined,
    oidcTokenProvider:
      typeof oidcTokenProvider === 'string' ? oidcTokenProvider : undefined,
  };
}
