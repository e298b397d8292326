import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';

/** What each pipeline takes in, does and gives on: `traces`, `otlp → batch → otlp/jaeger`. */
export function collectorPipelines(config: Fields): Part[] {
  return config
    .object('service')
    .entries('pipelines')
    .map(([name, pipeline]) => ({
      type: 'setting',
      name,
      value: ['receivers', 'processors', 'exporters']
        .map(key => pipeline.strings(key).slice(0, 10).join(', '))
        .filter(names => names !== '')
        .join(' → '),
    }));
}
