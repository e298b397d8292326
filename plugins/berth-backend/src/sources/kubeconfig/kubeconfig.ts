import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import { KubeconfigClusterSource } from './KubeconfigClusterSource';

/**
 * `{ type: kubeconfig, file?: string, contexts?: string[] }`: contexts of a kubeconfig, each a cluster of the context's name.
 *
 * Without `file`, the files of the KUBECONFIG variable, else `~/.kube/config`. Without `contexts`, the current context; `*`
 * stands for all.
 */
export const kubeconfig: ClusterSourceFactory = {
  type: 'kubeconfig',
  create({ config, logger }) {
    const file = config.getOptionalString('file');
    return new KubeconfigClusterSource({
      paths: file ? [resolve(file)] : defaultPaths(process.env),
      contexts: config.getOptionalStringArray('contexts'),
      logger,
    });
  },
};

/** Where kubectl looks. */
export function defaultPaths(
  env: Record<string, string | undefined>,
): string[] {
  const listed = (env.KUBECONFIG ?? '').split(delimiter).filter(Boolean);
  return listed.length > 0
    ? listed.map(path => resolve(path))
    : [join(env.HOME ?? homedir(), '.kube', 'config')];
}
