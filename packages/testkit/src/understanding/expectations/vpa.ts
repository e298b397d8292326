import type { ExampleExpectations } from '../ExampleExpectations';

function autoscaler(
  name: string,
  target: string,
): ExampleExpectations[string][number] {
  return {
    kind: 'VerticalPodAutoscaler',
    name,
    expect: {
      health: 'Progressing',
      reason: 'It has no recommendation yet',
      system: 'Kubernetes',
      role: 'autoscaler',
      asks: undefined,
      scaling: [{ of: 'resources', mode: 'Recreate' }],
      references: [
        { relation: 'scales', group: 'apps', kind: 'Deployment', name: target },
      ],
      parts: [],
    },
  };
}

export const vpa: ExampleExpectations = {
  // Recreate is what it does where nothing is said.
  'hamster.yaml': [autoscaler('hamster-vpa', 'hamster')],
  'vpa-recreate.yaml': [autoscaler('my-app-vpa', 'my-app')],
  'vpa-startup-boost.yaml': [autoscaler('example-vpa', 'example')],
};
