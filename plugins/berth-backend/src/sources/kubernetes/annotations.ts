/** How a cluster signs in whom, as the kubernetes plugin reads it: of entities, and in the `authMetadata` of a configuration. */
export const AUTH_PROVIDER = 'kubernetes.io/auth-provider';
/** Of `oidc`: whose tokens the cluster takes. */
export const OIDC_TOKEN_PROVIDER = 'kubernetes.io/oidc-token-provider';
/** Of `aws`: the account whose credentials of the configuration sign in. */
export const AWS_ACCOUNT_ID = 'kubernetes.io/aws-account-id';
/** Of `aws`: the role that signs in. */
export const AWS_ASSUME_ROLE = 'kubernetes.io/aws-assume-role';
/** Of `aws`: what the role asks of whoever takes it on. */
export const AWS_EXTERNAL_ID = 'kubernetes.io/aws-external-id';
/** Of `aws`: the cluster that the token is for; without it, one of the cluster's own name. */
export const AWS_CLUSTER_ID = 'kubernetes.io/x-k8s-aws-id';
