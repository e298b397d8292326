/** How a cluster signs in whom, as the kubernetes plugin reads it: of entities, and in the `authMetadata` of a configuration. */
export const AUTH_PROVIDER = 'kubernetes.io/auth-provider';
/** Of `oidc`: whose tokens the cluster takes. */
export const OIDC_TOKEN_PROVIDER = 'kubernetes.io/oidc-token-provider';
