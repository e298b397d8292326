import { PodTemplateOptions } from '../../../builders';

function listening(port: object): PodTemplateOptions {
  return {
    spec: {
      containers: [
        {
          name: 'app',
          image: 'registry.example/app:1',
          ports: [port],
          resources: { requests: { cpu: '100m' } },
        },
      ],
    },
  };
}

/** Pods that need a port of their node: the later ones find fewer and fewer nodes on which it is free. */
export const hostPorts: PodTemplateOptions[] = [
  { hostPorts: [9000], nodeSelector: { disk: 'ssd' } },
  listening({ containerPort: 9001, hostPort: 9001, hostIP: '127.0.0.1' }),
  listening({ containerPort: 9001, hostPort: 9001 }),
  listening({ containerPort: 9001, hostPort: 9001, protocol: 'UDP' }),
  { hostPorts: [9002, 9003], requests: { cpu: '100m' } },
];
