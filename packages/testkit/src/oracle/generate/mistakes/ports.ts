import { inFirstContainer, type PodMistakes } from './PodMistake';

function ports(...containerPorts: object[]) {
  return inFirstContainer({ ports: containerPorts });
}

/** Ports that the API server refuses. */
export const portMistakes: PodMistakes = {
  'host port out of range': ports({ containerPort: 80, hostPort: 70_000 }),
  'host port twice': ports(
    { containerPort: 80, hostPort: 8080 },
    { containerPort: 81, hostPort: 8080 },
  ),
  'port with an unknown protocol': ports({
    containerPort: 80,
    protocol: 'HTTP',
  }),
};
