import type { Fields } from '../../json/Fields';

/** What a collector is configured to do, as each version writes it. */
export function collectorConfig(collector: Fields, version: string): Fields {
  const spec = collector.object('spec');
  return version === 'v1alpha1' ? spec.yaml('config') : spec.object('config');
}
