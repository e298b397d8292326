import { withoutCredentials } from '../../argo';
import type { Fields } from '../../json/Fields';
import type { Endpoint, Link } from '../../model';

/** Spark's own page of a running application, from inside the cluster and through an Ingress. */
export function webUiEndpoints(application: Fields): Endpoint[] {
  const driver = application.object('status', 'driverInfo');
  const service = driver.string('webUIServiceName');
  const namespace = application.object('metadata').string('namespace');
  const ingress = driver.string('webUIIngressAddress');
  return [
    ...(service && namespace
      ? [
          {
            name: 'ui',
            address: `${service}.${namespace}.svc`,
            port: driver.count('webUIPort'),
            protocol: 'http',
            scope: 'cluster' as const,
          },
        ]
      : []),
    ...(ingress
      ? [
          {
            name: 'ui',
            address: withoutCredentials(ingress),
            scope: 'external' as const,
          },
        ]
      : []),
  ];
}

/** Only where the operator says by which protocol. */
export function webUiLinks(application: Fields): Link[] {
  const driver = application.object('status', 'driverInfo');
  const address = driver.string('webUIIngressAddress') ?? '';
  return /^https?:\/\//i.test(address)
    ? [{ what: 'dashboard', url: withoutCredentials(address) }]
    : [];
}
