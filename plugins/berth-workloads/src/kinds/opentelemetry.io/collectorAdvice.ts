import type { Fields } from '../../json/Fields';
import type { Advice } from '../../model';

/** Exporters that collectors no longer have, and what to write instead. */
const GONE = [
  {
    type: 'jaeger',
    rule: 'OpenTelemetryCollector/jaegerExporter',
    problem:
      'Collectors have had no exporter jaeger since v0.86: with it they do not start.',
    remedy:
      'Jaeger takes OTLP: name an exporter otlp/jaeger, with the endpoint of Jaeger at port 4317, under exporters and in ' +
      'the pipelines.',
  },
  {
    type: 'logging',
    rule: 'OpenTelemetryCollector/loggingExporter',
    problem:
      'The exporter logging is deprecated since v0.86, and newer collectors do not have it.',
    remedy: 'Use the exporter debug, under exporters and in the pipelines.',
  },
] as const;

const oldVersion: Advice = {
  rule: 'OpenTelemetryCollector/v1alpha1',
  field: 'apiVersion',
  problem: 'opentelemetry.io/v1alpha1 is deprecated.',
  remedy:
    'Write opentelemetry.io/v1beta1, with spec.config as an object instead of a string.',
};

/**
 * What is out of date in a collector's configuration.
 *
 * Sources: opentelemetry.io/blog/2023/jaeger-exporter-collector-migration; opentelemetry-operator v0.158
 * OpenTelemetryCollector CRD, `deprecationWarning`.
 */
export function collectorAdvice(config: Fields, version: string): Advice[] {
  const exporters = Object.keys(config.object('exporters').value);
  const at =
    version === 'v1alpha1' ? 'spec.config: exporters' : 'spec.config.exporters';
  return [
    ...(version === 'v1alpha1' ? [oldVersion] : []),
    ...GONE.flatMap(({ type, ...advice }) =>
      exporters
        .filter(name => name.split('/')[0] === type)
        .slice(0, 1)
        .map(name => ({ ...advice, field: `${at}.${name}` })),
    ),
  ];
}
