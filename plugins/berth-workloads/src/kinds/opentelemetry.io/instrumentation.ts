import type { Fields } from '../../json/Fields';
import type { ObjectReference, Part } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';

/** `http://otel-collector:4317`, `http://otel-collector.observability.svc.cluster.local:4317` */
const SERVICE_URL =
  /^[a-z]+:\/\/([a-z0-9-]{1,63})(?:\.([a-z0-9-]{1,63})(?:\.svc(?:\.cluster\.local)?)?)?(?::\d+)?(?:\/|$)/i;

/** `opentelemetry.io/v1alpha1` Instrumentation: how pods that ask for it are instrumented. */
export const instrumentationKind: WorkloadKind = {
  group: 'opentelemetry.io',
  kind: 'Instrumentation',
  plural: 'instrumentations',
  versions: ['v1alpha1'],
  system: 'OpenTelemetry',
  role: 'instrumentation',

  // Argo CD has no rule, and its status says nothing of how it is.
  health() {
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  parts(instrumentation) {
    const spec = instrumentation.object('spec');
    return [
      ...samplerOf(spec.object('sampler')),
      ...settingOf('propagators', spec.strings('propagators').join(', ')),
    ];
  },

  references(instrumentation) {
    const service = exporterOf(instrumentation);
    return service ? [{ relation: 'routesTo', ...service }] : [];
  },
};

/** The Service that telemetry is sent to, if it is one of the cluster. */
function exporterOf(instrumentation: Fields): ObjectReference | undefined {
  const url = instrumentation.object('spec', 'exporter').string('endpoint');
  const [, name, namespace] = SERVICE_URL.exec(url ?? '') ?? [];
  return name === undefined
    ? undefined
    : {
        group: '',
        kind: 'Service',
        namespace:
          namespace ?? instrumentation.object('metadata').string('namespace'),
        name,
      };
}

function samplerOf(sampler: Fields): Part[] {
  const type = sampler.string('type');
  const argument = sampler.string('argument');
  return settingOf(
    'sampler',
    type && argument ? `${type} ${argument}` : type ?? '',
  );
}

function settingOf(name: string, value: string): Part[] {
  return value === '' ? [] : [{ type: 'setting', name, value }];
}
