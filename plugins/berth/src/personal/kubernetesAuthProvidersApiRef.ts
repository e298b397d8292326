import { createApiRef } from '@backstage/frontend-plugin-api';

/** What is used of `KubernetesAuthProvidersApi`. It may ask the reader to sign in. */
export interface KubernetesAuthProvidersApi {
  getCredentials(authProvider: string): Promise<{ token?: string }>;
}

/**
 * The ref of `@backstage/plugin-kubernetes-react` 0.6, whose factory `@backstage/plugin-kubernetes` 0.12 brings. Apps find an
 * API by the id of its ref, so that Berth runs without either of them.
 */
export const kubernetesAuthProvidersApiRef =
  createApiRef<KubernetesAuthProvidersApi>().with({
    id: 'plugin.kubernetes-auth-providers.service',
  });
