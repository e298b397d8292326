import { FieldError, objectAt, textsAt } from '../fields';

/** The labels by which a workload finds its pods: its template must have them. */
export function selectorAt(
  value: unknown,
  template: { metadata: { labels: Record<string, string> } },
): Record<string, string> {
  const selector = objectAt(value, 'spec.selector');
  const labels = textsAt(selector.matchLabels, 'spec.selector.matchLabels');
  const isOwn = Object.entries(labels).every(
    ([key, text]) => template.metadata.labels[key] === text,
  );
  if (Object.keys(labels).length === 0 || !isOwn) {
    throw new FieldError(
      'spec.selector',
      'must select the pods of the template',
    );
  }
  return labels;
}
