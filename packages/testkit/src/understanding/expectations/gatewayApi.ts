import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

/** The CRDs give classes and gateways conditions from the first moment, at the beginning of time. */
const pending = {
  health: 'Progressing',
  reason: 'Waiting for controller',
  since: '1970-01-01T00:00:00Z',
  system: 'Gateway API',
  role: 'gateway',
} as const;

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Gateway API',
  role: 'route',
} as const;

function gatewayClass(name: string): Example {
  const value = 'acme.io/gateway-controller';
  return {
    kind: 'GatewayClass',
    name,
    expect: {
      ...pending,
      parts: [{ type: 'setting', name: 'controllerName', value }],
    },
  };
}

function gateway(name: string, of: string, listeners: string[]): Example {
  return {
    kind: 'Gateway',
    name,
    expect: {
      ...pending,
      endpoints: [],
      references: [{ relation: 'uses', kind: 'GatewayClass', name: of }],
      parts: listeners.map(value => ({ type: 'setting', value })),
    },
  };
}

function httpRoute(
  name: string,
  options: { host: string; gateway?: string; services: string[] },
): Example {
  const { host, services } = options;
  return {
    kind: 'HTTPRoute',
    name,
    expect: {
      ...waiting,
      endpoints: [{ address: host }],
      references: [
        ...(options.gateway
          ? [
              {
                relation: 'uses' as const,
                kind: 'Gateway',
                namespace: 'default',
                name: options.gateway,
              },
            ]
          : []),
        ...services.map(service => ({
          relation: 'routesTo' as const,
          kind: 'Service',
          name: service,
        })),
      ],
    },
  };
}

export const gatewayApi: ExampleExpectations = {
  'bar-httproute.yaml': [
    httpRoute('bar-route', {
      host: 'bar.example.com',
      gateway: 'example-gateway',
      services: ['bar-svc-canary', 'bar-svc'],
    }),
  ],
  'basic-http.yaml': [
    gatewayClass('example'),
    gateway('my-gateway', 'example', ['HTTP *:80']),
    httpRoute('http-app-1', {
      host: 'foo.com',
      gateway: 'my-gateway',
      services: ['my-service1', 'my-service2'],
    }),
  ],
  'default-match-http.yaml': [
    gatewayClass('default-match-example'),
    gateway('default-match-gw', 'default-match-example', ['HTTP *:80']),
  ],
  'httproute-redirect-full.yaml': [
    httpRoute('http-filter-redirect', {
      host: 'redirect.example',
      services: [],
    }),
  ],
  'simple-http-https-gateway.yaml': [
    gateway('example-gateway', 'prod', [
      'HTTP *.example.com:80',
      'HTTPS *.example.com:443',
      'HTTPS *.foo.com:8443',
    ]),
  ],
};
