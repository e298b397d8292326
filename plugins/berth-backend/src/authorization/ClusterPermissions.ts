import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  berthClustersReadPermission,
  berthPermissions,
} from '@berth/backstage-plugin-berth-common';
import { ClusterScope, everyCluster, noCluster } from './ClusterScope';
import {
  BerthClusterResource,
  berthClusterResourceRef,
  berthClusterRules,
} from './rules';

/** What each reader may know of clusters, by `berth.clusters.read`. */
export class ClusterPermissions {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #labels: ReadonlyMap<string, Readonly<Record<string, string>>>;

  /** Registers the permission and its rules. */
  constructor(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
    labels: ReadonlyMap<string, Readonly<Record<string, string>>>;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.registry;
    this.#labels = options.labels;
    options.registry.addResourceType({
      resourceRef: berthClusterResourceRef,
      permissions: berthPermissions,
      rules: Object.values(berthClusterRules),
      // A name that nobody has is decided alike, so that a decision does not tell whether there is such a cluster.
      getResources: async names => names.map(name => this.#resource(name)),
    });
  }

  async scopeOf(credentials: BackstageCredentials): Promise<ClusterScope> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: berthClustersReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return everyCluster;
      case AuthorizeResult.CONDITIONAL:
        return this.#conditionalScope(decision);
      default:
        return noCluster;
    }
  }

  /** @throws `NotAllowedError` for a reader who may read no cluster, whatever its name. */
  async requireScope(credentials: BackstageCredentials): Promise<ClusterScope> {
    const scope = await this.scopeOf(credentials);
    if (scope === noCluster) {
      throw new NotAllowedError(
        `This needs the permission ${berthClustersReadPermission.name}`,
      );
    }
    return scope;
  }

  #conditionalScope(decision: PolicyDecision): ClusterScope {
    const isAllowed = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(berthClusterResourceRef),
    );
    return {
      all: false,
      includes: name => isAllowed(decision, this.#resource(name)),
    };
  }

  #resource(name: string): BerthClusterResource {
    return { name, labels: this.#labels.get(name) ?? {} };
  }
}
