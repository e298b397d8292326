import { decide, node, onNode } from '../__testUtils__/objects';

function using(port: object) {
  const ports = [{ containerPort: 80, ...port }];
  return {
    metadata: { name: 'p' },
    spec: { containers: [{ name: 'main', image: 'nginx', ports }] },
  };
}

describe('NodePorts', () => {
  it.each([
    ['the same port', { hostPort: 80 }, false],
    ['another port', { hostPort: 81 }, true],
    ['another protocol', { hostPort: 80, protocol: 'UDP' }, true],
    [
      'one address of a port taken on all',
      { hostPort: 80, hostIP: '10.0.0.1' },
      false,
    ],
    ['no host port', {}, true],
  ])('%s is free: %p', (_, port, isFree) => {
    const taken = onNode('a', using({ hostPort: 80 }));
    const decision = decide([node('a')], using(port), { pods: [taken] });
    expect(decision.status.a?.kubeReason).toEqual(
      isFree
        ? undefined
        : {
            plugin: 'NodePorts',
            code: 'Unschedulable',
            reasons: [
              "node(s) didn't have free ports for the requested pod ports",
            ],
          },
    );
  });

  it('counts every port of pods in the network of the host', () => {
    const inHostNetwork = (port: object) => ({
      ...using(port),
      spec: { ...using(port).spec, hostNetwork: true },
    });
    const taken = onNode('a', using({ hostPort: 80 }));
    const decision = decide([node('a')], inHostNetwork({}), { pods: [taken] });
    expect(decision.feasible).toEqual([]);
  });
});
