import type { Capability } from './freshness';
import type { ClusterStatus, ServiceStatus } from './serviceStatus';

/**
 * A cluster that knows its readers only by the token of each: nobody watches it, and it is read when a reader asks, with that
 * reader's own sign-in.
 * @public
 */
export interface PersonalCluster {
  name: string;
  title?: string;
  /**
   * Whose token it takes, by the name that `KubernetesAuthProvidersApi.getCredentials` of `@backstage/plugin-kubernetes-react`
   * knows: `google`, `aks`, `oidc.okta`.
   */
  signInWith: string;
}

/** As long as the tokens of identity providers get, with hundreds of groups in them. @public */
export const MAX_TOKEN_LENGTH = 16_384;

/** Of different providers, in one request. @public */
export const MAX_TOKENS = 8;

/**
 * The reader's tokens by {@link PersonalCluster.signInWith}. Each goes to the clusters of that name alone.
 * @public
 */
export type PersonalTokens = Record<string, string>;

/**
 * What the clusters that are read with a reader's own sign-in hold of one catalog entity. It is that reader's alone: Berth
 * keeps nothing of it.
 * @public
 */
export interface PersonalStatus
  extends Pick<ServiceStatus, 'entityRef' | 'tone' | 'headline' | 'problems'> {
  /** RFC 3339. */
  readAt: string;
  readWith: 'ownSignIn';
  /**
   * One for each such cluster that the reader may know and the entity allows, whether it holds anything or not; `notAsked`
   * where the request had no token for it.
   */
  clusters: ClusterStatus[];
}

const notAsked = { status: 'notAsked' } as const;
const nothingAsked: Record<Capability, typeof notAsked> = {
  workloads: notAsked,
  pods: notAsked,
  nodes: notAsked,
  autoscalers: notAsked,
  disruptionBudgets: notAsked,
  argo: notAsked,
};

/**
 * The row of a cluster that nobody has asked.
 * @public
 */
export function notAskedStatus({
  name,
  title,
}: Pick<PersonalCluster, 'name' | 'title'>): ClusterStatus {
  return {
    cluster: { name, title },
    freshness: notAsked,
    capabilities: nothingAsked,
    tone: 'unknown',
    workloads: [],
    applications: [],
  };
}
