import { hostPortsOf, portsConflict, type HostPort } from './hostPorts';
import { readPod } from './types';

function port(ip: string, protocol = 'TCP', number = 80): HostPort {
  return { ip, protocol, port: number };
}

describe('portsConflict', () => {
  it.each<[HostPort, HostPort, boolean]>([
    [port('0.0.0.0'), port('0.0.0.0'), true],
    [port('0.0.0.0'), port('10.0.0.1'), true],
    [port('10.0.0.1'), port('0.0.0.0'), true],
    [port('10.0.0.1'), port('10.0.0.1'), true],
    [port('10.0.0.1'), port('10.0.0.2'), false],
    [port('0.0.0.0'), port('0.0.0.0', 'UDP'), false],
    [port('0.0.0.0'), port('0.0.0.0', 'TCP', 81), false],
  ])('%j and %j: %p', (a, b, expected) => {
    expect(portsConflict(a, b)).toBe(expected);
  });
});

describe('hostPortsOf', () => {
  it('takes containers and sidecars, not init containers that end', () => {
    const ports = [{ containerPort: 1, hostPort: 1 }];
    const pod = readPod({
      spec: {
        containers: [{ ports: [{ containerPort: 9, hostPort: 9 }] }],
        initContainers: [
          { ports: [{ containerPort: 2, hostPort: 2 }] },
          { restartPolicy: 'Always', ports },
        ],
      },
    });
    expect(hostPortsOf(pod).map(({ port: number }) => number)).toEqual([1, 9]);
  });

  it('counts a missing address as every address and a missing protocol as TCP', () => {
    const pod = readPod({
      spec: { containers: [{ ports: [{ hostPort: 9 }] }] },
    });
    expect(hostPortsOf(pod)).toEqual([
      { ip: '0.0.0.0', protocol: 'TCP', port: 9 },
    ]);
  });
});
