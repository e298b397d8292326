import {
  Application,
  ArgoApplication,
  argoApplicationOf,
} from '@berth/backstage-plugin-berth-workloads';

/** In the place of an address. */
const SERVER = 'the API server';

/**
 * An Application as an answer tells it. Where the API server of its destination is stays inside: the URL is left out, and
 * taken out of the messages of Argo CD, which repeat it when the cluster cannot be reached.
 */
export function applicationStatus(application: Application): ArgoApplication {
  const { destination, ...status } = argoApplicationOf(application);
  if (!destination?.server) {
    return { ...status, destination };
  }
  const { server, ...rest } = destination;
  const hidden = (message: string | undefined) =>
    message && withoutServer(message, server);
  return {
    ...status,
    destination: rest,
    healthMessage: hidden(status.healthMessage),
    operation: status.operation && {
      ...status.operation,
      message: hidden(status.operation.message),
    },
    conditions: status.conditions.map(condition => ({
      ...condition,
      message: withoutServer(condition.message, server),
    })),
  };
}

/** `Get "https://tokyo.example:6443/version": dial tcp: lookup tokyo.example` holds it twice. */
function withoutServer(message: string, server: string): string {
  return addressesOf(server).reduce(
    (text, address) => text.replace(occurrences(address), SERVER),
    message,
  );
}

/** The longest first, so that a part of one is not replaced before the whole. */
function addressesOf(server: string): string[] {
  const written = server.replace(/\/+$/, '');
  if (!URL.canParse(server)) {
    return [written];
  }
  const { origin, host, hostname } = new URL(server);
  return [...new Set([written, origin, host, hostname])]
    .filter(address => address !== '' && address !== 'null')
    .sort((a, b) => b.length - a.length);
}

/** `a.example` is not in `a.example.com`. */
function occurrences(address: string): RegExp {
  const literal = address.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${literal}(?![\\w-]|\\.\\w)`, 'gi');
}
