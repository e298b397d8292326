import type { Fields } from '../../json/Fields';
import type { Part, RelatedReference } from '../../model';
import { identityOf } from '../../understand/identityOf';
import { conditionHealth } from '../generic/conditionHealth';
import type { WorkloadKind } from '../WorkloadKind';

/** `topology.volcano.sh/v1alpha1` HyperNode: nodes under one switch, or switches under a higher one. */
export const hyperNodeKind: WorkloadKind = {
  group: 'topology.volcano.sh',
  kind: 'HyperNode',
  plural: 'hypernodes',
  versions: ['v1alpha1'],
  system: 'Volcano',
  role: 'topology',

  // Argo CD has no rule for it, and its controller names no types of conditions.
  health(hyperNode) {
    const status = hyperNode.object('status');
    if (status.objects('conditions').length > 0) {
      return conditionHealth(hyperNode);
    }
    const nodes = status.count('nodeCount');
    return {
      health: 'Healthy',
      cause:
        nodes === undefined ? { code: 'exists' } : { code: 'hasNodes', nodes },
    };
  },

  progress(hyperNode) {
    const done = hyperNode.object('status').count('nodeCount');
    return done === undefined ? [] : [{ what: 'nodes', done }];
  },

  parts(hyperNode): Part[] {
    const spec = hyperNode.object('spec');
    const tier = spec.count('tier');
    const name = spec.string('tierName') ?? `tier ${tier}`;
    return [
      ...(tier === undefined ? [] : [{ type: 'level' as const, name }]),
      ...membersOf(hyperNode).map(
        (object): Part => ({ type: 'object', name: object.kind, object }),
      ),
    ];
  },

  references(hyperNode): RelatedReference[] {
    return membersOf(hyperNode).map(member => ({
      relation: 'manages',
      ...member,
    }));
  },
};

/** Those that it names; those that a label or a pattern selects are only counted. */
function membersOf(hyperNode: Fields) {
  const { group } = identityOf(hyperNode);
  return hyperNode
    .object('spec')
    .objects('members')
    .flatMap(member => {
      const name = member.object('selector', 'exactMatch').string('name');
      const kind = member.string('type');
      return name === undefined || kind === undefined
        ? []
        : [{ group: kind === 'HyperNode' ? group : '', kind, name }];
    });
}
