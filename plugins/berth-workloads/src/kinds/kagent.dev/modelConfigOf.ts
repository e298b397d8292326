import type { Fields } from '../../json/Fields';
import type { ObjectReference } from '../../model';
import { namedIn } from './namedIn';

/** Source: kagent v0.9.12 Agent CRD, `modelConfig`: the name that is meant where an agent names none. */
const DEFAULT = 'default-model-config';

/** The ModelConfig of an agent; an agent that brings its own image has none that is known here. */
export function modelConfigOf(agent: Fields): ObjectReference | undefined {
  const spec = agent.object('spec');
  if (spec.string('type') === 'BYO') {
    return undefined;
  }
  const named =
    spec.object('declarative').string('modelConfig') ??
    spec.string('modelConfig') ??
    DEFAULT;
  const namespace = agent.object('metadata').string('namespace');
  const found = namedIn(named, namespace);
  return found && { group: 'kagent.dev', kind: 'ModelConfig', ...found };
}
