import { application } from '../__fixtures__/kubernetesObjects';
import { applicationStatus } from './applicationStatus';

function statusWith(message: string, server = 'https://tokyo.example:6443') {
  return applicationStatus(
    application(
      { name: 'chat' },
      {
        spec: { destination: { server, namespace: 'chat' } },
        status: {
          health: { status: 'Unknown', message },
          operationState: { phase: 'Error', message },
          conditions: [{ type: 'ComparisonError', message }],
        },
      },
    ),
  );
}

describe('applicationStatus', () => {
  it('keeps the name and the namespace of a destination', () => {
    expect(
      applicationStatus(application({ name: 'chat' })).destination,
    ).toEqual({ name: 'in-cluster', namespace: 'chat' });
  });

  it('leaves out where the API server is', () => {
    const status = statusWith('cluster "https://tokyo.example:6443" not found');
    expect(status.destination).toEqual({ namespace: 'chat' });
    const message = 'cluster "the API server" not found';
    expect(status).toMatchObject({
      healthMessage: message,
      operation: { phase: 'Error', message },
      conditions: [{ type: 'ComparisonError', message }],
    });
  });

  it.each([
    [
      'https://tokyo.example:6443/',
      'Get "https://tokyo.example:6443/version": dial tcp: lookup tokyo.example: no such host.',
      'Get "the API server/version": dial tcp: lookup the API server: no such host.',
    ],
    [
      'https://10.0.0.1:6443',
      'dial tcp 10.0.0.1:6443: connect: connection refused',
      'dial tcp the API server: connect: connection refused',
    ],
    [
      'https://[fd00::1]:6443',
      'dial tcp [fd00::1]:6443',
      'dial tcp the API server',
    ],
    [
      'https://tokyo.example/k8s/c-1',
      'https://tokyo.example/k8s/c-1/api of HTTPS://TOKYO.EXAMPLE',
      'the API server/api of the API server',
    ],
    [
      'https://a.example',
      'a.example.com and b-a.example are others; a.example.',
      'a.example.com and b-a.example are others; the API server.',
    ],
    [
      'not a URL',
      'cluster not a URL is unknown',
      'cluster the API server is unknown',
    ],
  ])('finds %s in a message', (server, message, expected) => {
    expect(statusWith(message, server).healthMessage).toBe(expected);
  });
});
