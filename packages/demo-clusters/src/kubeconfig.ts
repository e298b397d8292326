import { chmod, rename, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';

/** A kubeconfig with one context for each cluster, of the cluster's name. @public */
export interface Kubeconfig {
  apiVersion: 'v1';
  kind: 'Config';
  'current-context': string;
  clusters: Array<{ name: string; cluster: { server: string } }>;
  contexts: Array<{
    name: string;
    context: { cluster: string; user: string };
  }>;
  users: Array<{ name: string; user: Record<string, never> }>;
}

export function kubeconfigOf(
  clusters: ReadonlyArray<{ name: string; server: string }>,
): Kubeconfig {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': clusters[0].name,
    clusters: clusters.map(({ name, server }) => ({
      name,
      cluster: { server },
    })),
    contexts: clusters.map(({ name }) => ({
      name,
      context: { cluster: name, user: 'demo' },
    })),
    users: [{ name: 'demo', user: {} }],
  };
}

/** Writes a kubeconfig that only its owner can read; a file that is there is replaced in one step. */
export async function writeKubeconfig(path: string, config: Kubeconfig) {
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, stringify(config), { mode: 0o600 });
  await chmod(partial, 0o600);
  await rename(partial, path);
}
