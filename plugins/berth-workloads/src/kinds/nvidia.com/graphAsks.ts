import { demandOfUnits, podSet } from '../../asks/podSet';
import type { Fields } from '../../json/Fields';
import type { PodDemand, PodSet, PodUnit } from '../../model';
import { componentsOf, type DynamoComponent } from './componentsOf';
import { componentStatusesOf } from './componentStatuses';

/**
 * What the components of a graph ask for. Where Grove makes the pods, the fewest that each component needs are placed
 * together or not at all; elsewhere each replica by itself.
 */
export function graphAsks(
  graph: Fields,
  version: string,
): PodDemand | undefined {
  const namespace = graph.object('metadata').string('namespace');
  const components = componentsOf(graph, version);
  const units = isOfGrove(graph, version)
    ? [gangOf(components, namespace)]
    : components.map(component => unitOf(component, namespace));
  const demand = demandOfUnits(units);
  const priorityClass = graph.object('spec').string('priorityClassName');
  return demand && priorityClass !== undefined
    ? { ...demand, priorityClass }
    : demand;
}

function unitOf(
  component: DynamoComponent,
  namespace: string | undefined,
): PodUnit {
  const { name, nodes, replicas, template } = component;
  const set =
    nodes > 1
      ? podSet(template, { name, count: nodes, minimum: nodes, namespace })
      : podSet(template, { name, count: replicas, namespace });
  return { name, times: nodes > 1 ? replicas : 1, sets: set ? [set] : [] };
}

/**
 * Source: ai-dynamo/dynamo `deploy/operator/api/v1beta1/dynamographdeployment_types.go` `MinAvailable`: the replicas that
 * are sure to be scheduled as a gang, 1 if nothing is said and none of a component that is scaled to zero.
 */
function gangOf(
  components: readonly DynamoComponent[],
  namespace: string | undefined,
): PodUnit {
  const sets = components.flatMap((component): PodSet[] => {
    const { name, fields, nodes, replicas, template } = component;
    const fewest = Math.min(replicas, fields.count('minAvailable') ?? 1);
    const set = podSet(template, {
      name,
      count: replicas * nodes,
      minimum: fewest * nodes,
      namespace,
    });
    return set ? [set] : [];
  });
  const minimum = sets.reduce((sum, set) => sum + (set.minimum ?? 0), 0);
  return { times: 1, sets, gang: { minimum } };
}

/** Which of several makes the pods hangs on the operator's configuration: only the status says. */
function isOfGrove(graph: Fields, version: string): boolean {
  return componentStatusesOf(graph, version).some(([, status]) =>
    status.string('componentKind')?.startsWith('PodClique'),
  );
}
