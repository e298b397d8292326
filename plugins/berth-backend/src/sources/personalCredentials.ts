/**
 * Strategies of the kubernetes plugin that use the token of whoever is signed in
 * (`@backstage/plugin-kubernetes-backend` 0.21: `AksStrategy`, `GoogleStrategy`, `OidcStrategy`; Pinniped's is alike).
 */
const personal = new Set(['aks', 'google', 'oidc', 'pinniped']);

/** Why a cluster is left out, where its strategy needs a person; else `undefined`. */
export function leftOutAsPersonal(
  name: string,
  authProvider: unknown,
): string | undefined {
  return typeof authProvider === 'string' && personal.has(authProvider)
    ? `Cluster '${name}' is left out: its authProvider '${authProvider}' uses the token of whoever is signed in, and Berth never watches a cluster with somebody's token.`
    : undefined;
}
