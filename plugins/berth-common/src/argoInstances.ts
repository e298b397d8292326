import type { ArgoApplication } from '@berth/backstage-plugin-berth-workloads';
import type { Freshness } from './freshness';
import type { Tone } from './serviceStatus';

/**
 * An Argo CD Application of a service.
 * @public
 */
export interface ServiceApplication extends ArgoApplication {
  /** The Argo CD instance whose API told of it; absent where its object in a watched cluster did. */
  instance?: { name: string; freshness: Freshness };
  /** Its page in Argo CD, http or https; absent where none is configured. */
  url?: string;
}

/**
 * An Argo CD instance that was asked for a service through its API.
 * @public
 */
export interface ArgoInstanceStatus {
  /** As `argocd.appLocatorMethods` names it. */
  name: string;
  freshness: Freshness;
  tone: Tone;
  /** Those that deploy to no cluster that Berth watches. The others stand in the row of the cluster. */
  applications: ServiceApplication[];
}
