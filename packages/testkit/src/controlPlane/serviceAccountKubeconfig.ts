import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { KubernetesObject } from '../KubernetesObject';
import { ApiClient } from './ApiClient';
import { ControlPlaneConnection } from './supervisorMessages';
import { untilAuthorised } from './untilAuthorised';

/**
 * `rbac.authorization.k8s.io/v1` PolicyRule.
 * @public
 */
export interface PolicyRule {
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
  nonResourceURLs?: string[];
  verbs: string[];
}

/** @public */
export interface ServiceAccountOptions {
  name: string;
  /** Default: `default`. */
  namespace?: string;
  /** What it may do in the whole cluster; none means nothing. */
  rules: PolicyRule[];
}

/** @public */
export interface ServiceAccountKubeconfig {
  kubeconfigPath: string;
  /** Bearer token, valid for an hour. */
  token: string;
  /** `system:serviceaccount:<namespace>:<name>` */
  user: string;
}

/**
 * Makes a ServiceAccount that may do exactly what `rules` say, and a kubeconfig that signs in as it. What one of that name
 * was allowed before is forbidden then.
 */
export async function serviceAccountKubeconfig(
  context: {
    client: ApiClient;
    connection: ControlPlaneConnection;
    apply(objects: KubernetesObject[]): Promise<unknown>;
  },
  options: ServiceAccountOptions,
): Promise<ServiceAccountKubeconfig> {
  const { client, connection, apply } = context;
  const { name, namespace = 'default', rules } = options;
  const roleName = `${namespace}-${name}`;
  const rbac = 'rbac.authorization.k8s.io';
  const role = {
    apiVersion: `${rbac}/v1`,
    kind: 'ClusterRole',
    metadata: { name: roleName },
    rules,
  };
  const binding = {
    apiVersion: `${rbac}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name: roleName },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: roleName },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  };
  await apply([
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace },
    },
    role,
    binding,
  ]);
  const user = `system:serviceaccount:${namespace}:${name}`;
  await untilAuthorised(client, user, rules);
  const { status } = await client.request<{ status: { token: string } }>(
    'POST',
    `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`,
    {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: { expirationSeconds: 3600 },
    },
  );

  const kubeconfigPath = join(connection.directory, `${roleName}.kubeconfig`);
  await writeFile(
    kubeconfigPath,
    stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': name,
      contexts: [{ name, context: { cluster: 'testkit', user: name } }],
      clusters: [
        {
          name: 'testkit',
          cluster: {
            server: connection.server,
            'certificate-authority-data': Buffer.from(connection.ca).toString(
              'base64',
            ),
          },
        },
      ],
      users: [{ name, user: { token: status.token } }],
    }),
    { mode: 0o600 },
  );
  return {
    kubeconfigPath,
    token: status.token,
    user,
  };
}
