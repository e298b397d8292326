import type { Fields } from '../../json/Fields';
import type { ObjectReference } from '../../model';
import { namedIn } from './namedIn';

/** Something that an agent may use: a server with tools, or another agent. */
export interface AgentTool {
  object: ObjectReference;
  /** Of a server those that it may use; empty where it may use all. */
  toolNames: string[];
}

/** The tools of an agent, as v1alpha2 names them by kind and as v1alpha1 names them by one string. */
export function agentTools(agent: Fields): AgentTool[] {
  const spec = agent.object('spec');
  const namespace = agent.object('metadata').string('namespace');
  const tools = [
    ...spec.object('declarative').objects('tools'),
    ...spec.objects('tools'),
  ];
  return tools.flatMap(tool => {
    const server = tool.object('mcpServer');
    const object = server.exists
      ? serverOf(server, namespace)
      : agentOf(tool.object('agent'), namespace);
    return object ? [{ object, toolNames: server.strings('toolNames') }] : [];
  });
}

/** Source: kagent v0.9.12 `reconciler.go` `validateMcpServerReference`: without a kind an MCPServer is meant. */
function serverOf(
  server: Fields,
  namespace: string | undefined,
): ObjectReference | undefined {
  const old = namedIn(server.string('toolServer'), namespace);
  if (old) {
    return { group: 'kagent.dev', kind: 'ToolServer', ...old };
  }
  const name = server.string('name');
  const kind = server.string('kind') ?? 'MCPServer';
  return name === undefined
    ? undefined
    : {
        group: kind === 'Service' ? '' : 'kagent.dev',
        kind,
        namespace: server.string('namespace') ?? namespace,
        name,
      };
}

function agentOf(
  agent: Fields,
  namespace: string | undefined,
): ObjectReference | undefined {
  const own = namedIn(agent.string('ref') ?? agent.string('name'), namespace);
  return (
    own && {
      group: 'kagent.dev',
      kind: 'Agent',
      name: own.name,
      namespace: agent.string('namespace') ?? own.namespace,
    }
  );
}
