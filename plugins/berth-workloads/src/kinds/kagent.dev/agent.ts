import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Part, ReportedCondition } from '../../model';
import { identityOf } from '../../understand/identityOf';
import { isObserved } from '../generations';
import { selectorWithName } from '../selectorWithName';
import { fromCondition, noStatus, notObserved } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { agentDeployment } from './agentDeployment';
import { agentPods } from './agentPods';
import { agentTools, AgentTool } from './agentTools';
import { modelConfigOf } from './modelConfigOf';
import { servedModelOf } from './servedModelOf';

/** As many tools of one server are named. */
const TOOLS_LIMIT = 20;

/** Without a conversion webhook the server keeps only what v1alpha2, which it stores, has too. */
const oldVersion = {
  rule: 'Agent/v1alpha1',
  field: 'apiVersion',
  problem:
    'kagent stores agents as v1alpha2 and converts nothing, so that the fields of v1alpha1 are lost when it is applied.',
  remedy:
    'Write kagent.dev/v1alpha2: systemMessage, modelConfig, tools and deployment are in spec.declarative, and a tool names ' +
    'its server by mcpServer.kind and mcpServer.name.',
};

/**
 * `kagent.dev` Agent: a model with instructions and tools, or an image that brings its own. v1alpha1 has nothing of the
 * second, and names its tools in another way.
 */
export const agentKind: WorkloadKind = {
  group: 'kagent.dev',
  kind: 'Agent',
  plural: 'agents',
  versions: ['v1alpha2', 'v1alpha1'],
  system: 'kagent',
  role: 'agent',

  // Argo CD has no rule. Source: kagent v0.9.12 `go/core/internal/controller/reconciler/reconciler.go`
  // `reconcileAgentStatus`, `updateAgentObjectStatus`: `Ready` is that of its Deployment, `Unknown` until there is one.
  health(agent) {
    const conditions = Conditions.of(agent);
    const accepted = conditions.get('Accepted');
    const ready = conditions.get('Ready');
    if (!accepted && !ready) {
      return noStatus;
    }
    if (!isObserved(agent)) {
      return notObserved;
    }
    if (accepted?.status === 'False') {
      return fromCondition('Degraded', accepted);
    }
    if (ready?.status !== 'True') {
      return fromCondition('Progressing', ready ?? accepted);
    }
    return replicasOf(agent) === 0
      ? { health: 'Healthy', cause: { code: 'scaledToZero' }, condition: ready }
      : fromCondition('Healthy', ready);
  },

  asks(agent) {
    return agentPods(agent);
  },

  models(agent, { related }) {
    const config = modelConfigOf(agent);
    const found = config && related.find(config);
    return found ? servedModelOf(found) : [];
  },

  parts(agent) {
    return agentTools(agent).map(partOf);
  },

  references(agent) {
    const config = modelConfigOf(agent);
    return [
      ...(config ? [{ relation: 'uses' as const, ...config }] : []),
      ...agentTools(agent).map(({ object }) => ({
        relation: 'uses' as const,
        ...object,
      })),
    ];
  },

  // Source: kagent v0.9.12 `translator/agent/manifest_builder.go`: a Service of its name, before the port of A2A.
  endpoints(agent) {
    const { name, namespace } = identityOf(agent);
    return [
      {
        name: 'a2a',
        address: `${name}.${namespace ?? 'default'}.svc`,
        port: 8080,
        protocol: 'http',
        scope: 'cluster',
      },
    ];
  },

  selector: selectorWithName('kagent', { app: 'kagent' }),

  advice(agent, { version }) {
    const unsupported = Conditions.of(agent).whenTrue('UnsupportedFeatures');
    return [
      ...(version === 'v1alpha1' ? [oldVersion] : []),
      ...(unsupported ? [unsupportedFeatures(unsupported)] : []),
    ];
  },
};

function replicasOf(agent: Fields): number {
  return agentDeployment(agent).count('replicas') ?? 1;
}

function partOf({ object, toolNames }: AgentTool): Part {
  const named = toolNames.slice(0, TOOLS_LIMIT).join(', ');
  const isCut = toolNames.length > TOOLS_LIMIT;
  return {
    type: 'object',
    name: object.name,
    object,
    ...(named && { message: isCut ? `${named}, …` : named }),
  };
}

function unsupportedFeatures({ message }: ReportedCondition) {
  return {
    rule: 'Agent/unsupportedFeatures',
    field: 'spec.declarative.runtime',
    problem: message ?? 'Its runtime ignores features that it asks for.',
    remedy: 'Use the runtime python, or leave these features out.',
  };
}
