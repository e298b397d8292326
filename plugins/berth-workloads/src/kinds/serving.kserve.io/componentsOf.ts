import type { Fields } from '../../json/Fields';
import type { Component } from './componentTemplate';

/** A component with the title that a reader knows it by. */
export interface TitledComponent extends Component {
  title: string;
  /** Of the requests, of a canary. */
  percent?: number;
}

/**
 * The components of an InferenceService. Predictors of `spec.canary` (0.20) run beside the one that they are to replace.
 */
export function componentsOf(service: Fields): TitledComponent[] {
  const spec = service.object('spec');
  const own = (['predictor', 'transformer', 'explainer'] as const).map(
    (name): TitledComponent => ({
      name,
      title: name,
      fields: spec.object(name),
    }),
  );
  const canaries = spec.objects('canary').map((canary, index) => {
    const fields = canary.object('predictor');
    return {
      name: 'predictor' as const,
      title: fields.string('name') ?? `canary ${index + 1}`,
      fields,
      percent: canary.count('trafficPercent') ?? 0,
    };
  });
  return [...own, ...canaries].filter(({ fields }) => fields.exists);
}
