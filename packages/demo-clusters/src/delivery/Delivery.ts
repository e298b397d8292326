import type { Head } from '../git/GitRepositories';
import type { AppliedManifest } from './AppliedManifest';

/** What a revision of a repository wants to be so in a cluster. */
export interface Delivery extends Head {
  application: {
    name: string;
    project: string;
    /** Of its Argo CD; `undefined` for the cluster that Argo CD runs in. */
    cluster: string | undefined;
    namespace: string;
    repositoryUrl: string;
    labels: Record<string, string>;
  };
  manifests: AppliedManifest[];
  /** Kinds that the demo does not have: they are in the repository and in no cluster. */
  leftOut: string[];
}

/** A revision that cannot be applied, and why. */
export interface Undeliverable extends Head {
  problem: string;
}
