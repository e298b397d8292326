import type { Fields } from '../../json/Fields';

/** What an agent says of its Deployment: of an image of its own, of kagent's image, or in v1alpha1. */
export function agentDeployment(agent: Fields): Fields {
  const spec = agent.object('spec');
  const own = spec.object('byo', 'deployment');
  const ofKagent = spec.object('declarative', 'deployment');
  if (own.exists) {
    return own;
  }
  return ofKagent.exists ? ofKagent : spec.object('deployment');
}
