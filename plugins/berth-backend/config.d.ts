import type { HumanDuration } from '@backstage/types';

export interface Config {
  berth?: {
    argocd?: {
      /**
       * Whether the Applications of the instances in `argocd.appLocatorMethods` are read through Argo CD's API, beside those
       * that watched clusters hold; yes where absent.
       */
      api?: boolean;
      /**
       * How often each instance is asked; every minute where absent, at least every ten seconds.
       */
      every?: HumanDuration | string;
    };
    consistencyCheck?: {
      /**
       * How often what Berth holds is compared, kind by kind, with a list of the cluster at the same version. Never where it
       * is absent. Differences are counted in the metric `berth.consistency.divergences`.
       */
      every: HumanDuration | string;
    };
    memory?: {
      /**
       * How much of one cluster may be held in memory, as far as Berth can estimate it; 512 where absent. Where a cluster has
       * more, the largest optional kind is not held, and is shown as too many; where all of these together would not make the
       * room, the largest kind of all.
       */
      megabytesPerCluster?: number;
      /**
       * Which part of V8's heap limit (`--max-old-space-size`) all clusters together may take, as far as Berth can estimate
       * it; 0.5 where absent. Where they have more, kinds go in the same order, in whichever cluster they are.
       */
      shareOfHeap?: number;
    };
    /**
     * Of clusters that a locator of type `catalog` finds.
     */
    catalogClusters?: {
      /**
       * To which hosts Berth's own credentials may go, and for `oidc`, `google` and `aks` the tokens of its readers. Without
       * a rule no cluster of the catalog gets any.
       */
      signIn?: Array<{
        authProvider:
          | 'aws'
          | 'azure'
          | 'googleServiceAccount'
          | 'oidc'
          | 'google'
          | 'aks';
        /**
         * Names of hosts; `*.example.com` stands for all below `example.com`, and for itself.
         */
        hosts: string[];
        /**
         * aws: the roles among which an entity may choose one by its annotation `kubernetes.io/aws-assume-role`; none where
         * absent.
         */
        assumeRoles?: string[];
        /**
         * aws: alike, of `kubernetes.io/aws-external-id`.
         */
        externalIds?: string[];
        /**
         * aws: alike, of `kubernetes.io/aws-account-id`.
         */
        accountIds?: string[];
        /**
         * oidc: whose token a reader sends, among which an entity chooses by `kubernetes.io/oidc-token-provider`; none where
         * absent.
         */
        oidcTokenProviders?: string[];
      }>;
    };
    /**
     * Which namespaces entities may point at, whatever their annotations say. Without it, every namespace is open to every
     * entity.
     */
    namespaces?: {
      /**
       * Of namespaces that no rule matches; `allow` where absent.
       */
      default?: 'allow' | 'deny';
      /**
       * The first rule that matches a namespace says to whom it is open. One that names neither an owner nor a system opens
       * it to nobody.
       */
      rules?: Array<{
        /**
         * Names of namespaces; `*` stands for any characters.
         */
        match: string[];
        /**
         * References of groups or users; `*` opens the namespaces to every entity.
         */
        owners?: string[];
        /**
         * References of systems.
         */
        systems?: string[];
      }>;
    };
    kinds?: {
      /**
       * Kinds that are not asked for in any cluster, as Kubernetes names CRDs: `applications.argoproj.io`. What depends on
       * them is shown as not asked.
       */
      disabled?: string[];
      /**
       * Kinds that Berth has no rules for and watches all the same where a cluster serves them. They are understood by what all
       * objects have in common, and marked so.
       */
      generic?: Array<{
        /**
         * As Kubernetes names the CRD: `flows.example.com`, the plural and the group.
         */
        name: string;
        /**
         * As in manifests: `Flow`.
         */
        kind: string;
      }>;
      /**
       * How many kinds that neither Berth nor this list knows are watched in a cluster in the same way because objects of them
       * control pods; 8 where absent, 0 for none, at most 50.
       */
      owners?: number;
    };
    /**
     * What is known of clusters beside what their sources tell.
     */
    clusters?: Array<{
      /**
       * The cluster's name.
       */
      name: string;
      /**
       * For conditions of policies on `berth.clusters.read`, by key, such as `environment: production`.
       */
      labels?: { [key: string]: string };
      /**
       * The Prometheus that knows what the cluster's GPUs do. Without it their utilisation is not asked for.
       */
      prometheus?: {
        /**
         * Where its HTTP API is, without `/api/v1`. Redirects are not followed.
         */
        url: string;
        /**
         * Sent with each question, such as `X-Scope-OrgID`, or `Authorization`.
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /**
         * Path of a file with a token, read anew each minute.
         */
        bearerTokenFile?: string;
        /**
         * Which series are this cluster's, by the values of their labels, where one Prometheus has those of several.
         */
        labels?: { [name: string]: string };
        /**
         * How often it is asked; every 30 seconds where absent, at least every 5.
         */
        every?: HumanDuration | string;
        /**
         * In the place of the metrics of dcgm-exporter, of AMD's exporter and of GKE that Berth asks for by itself. The first
         * that has a sample of a GPU counts.
         */
        metrics?: Array<{
          /**
           * The name of the metric that says how busy each GPU is.
           */
          utilisation: string;
          /**
           * `percent` (0 to 100) where absent.
           */
          unit?: 'percent' | 'ratio';
          memoryUsed?: string;
          /**
           * This or `memoryTotal`.
           */
          memoryFree?: string;
          memoryTotal?: string;
          /**
           * `MiB` where absent.
           */
          memoryUnit?: 'bytes' | 'MB' | 'MiB';
        }>;
      };
    }>;
    /**
     * Where Berth finds clusters, in the order in which they are shown. Without any, no cluster is watched.
     */
    sources?: Array<{
      /**
       * What reads the entry: `kubeconfig`, `inCluster`, `kubernetes` (the clusters of `kubernetes.clusterLocatorMethods`) or
       * `kubernetesPlugin` (those that the kubernetes plugin leads to) of Berth itself, or the type of a source that a module registers, such as `demo`.
       */
      type: string;
      /**
       * kubeconfig: path of the file. Without it, the files of the KUBECONFIG variable, else `~/.kube/config`.
       */
      file?: string;
      /**
       * kubeconfig: the contexts to watch. Without it the current one; `*` stands for all.
       */
      contexts?: string[];
      /**
       * inCluster: the name of the cluster; `in-cluster` where absent.
       */
      name?: string;
      /**
       * inCluster: a name for people, where it differs from the cluster's.
       */
      title?: string;
      /**
       * demo: port of its API server on the loopback; any free one where absent.
       */
      port?: number;
    }>;
  };
}
