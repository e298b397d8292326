import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { identityOf } from '../../understand/identityOf';
import { isObserved } from '../generations';
import { fromCondition, noStatus, notObserved } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { mcpServerPods } from './mcpServerPods';

/** `kagent.dev/v1alpha1` MCPServer of kmcp: a server of tools that runs in the cluster. */
export const mcpServerKind: WorkloadKind = {
  group: 'kagent.dev',
  kind: 'MCPServer',
  plural: 'mcpservers',
  versions: ['v1alpha1'],
  system: 'kagent',
  role: 'toolServer',

  // Argo CD has no rule. Source: kmcp v0.3.0 `pkg/controller/mcpserver_controller.go` `reconcileStatus`: what it could not
  // accept or make is `False` of its own and drags `Ready` along; `Ready` alone is `False` while pods start.
  health(server) {
    const conditions = Conditions.of(server);
    const ready = conditions.get('Ready');
    if (!ready && !conditions.get('Accepted')) {
      return noStatus;
    }
    if (!isObserved(server)) {
      return notObserved;
    }
    const failed = ['Accepted', 'ResolvedRefs', 'Programmed']
      .map(type => conditions.whenFalse(type))
      .find(condition => condition !== undefined);
    if (failed) {
      return fromCondition('Degraded', failed);
    }
    // It is never ready without pods.
    if (replicasOf(server) === 0) {
      const cause = { code: 'scaledToZero' } as const;
      return { health: 'Healthy', cause, condition: ready };
    }
    return fromCondition(
      ready?.status === 'True' ? 'Healthy' : 'Progressing',
      ready,
    );
  },

  asks(server) {
    return mcpServerPods(server);
  },

  endpoints(server) {
    const { name, namespace } = identityOf(server);
    return [
      {
        name: 'http',
        address: `${name}.${namespace ?? 'default'}.svc`,
        port: server.object('spec', 'deployment').count('port') ?? 3000,
        protocol: 'http',
        scope: 'cluster',
      },
    ];
  },

  selector(server) {
    const { name } = identityOf(server);
    return {
      matchLabels: {
        'app.kubernetes.io/name': name,
        'app.kubernetes.io/instance': name,
      },
    };
  },
};

function replicasOf(server: Fields): number {
  return server.object('spec', 'deployment').count('replicas') ?? 1;
}
