import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';

type Labels = Readonly<Record<string, string>>;

/**
 * Labels of clusters by the clusters' names, from `berth.clusters`. Keys of labels may hold dots and slashes, so that they are
 * read as JSON.
 *
 * @throws `InputError` for a label whose value is no text.
 */
export function readClusterLabels(config: Config): ReadonlyMap<string, Labels> {
  return new Map(
    (config.getOptionalConfigArray('berth.clusters') ?? []).map(cluster => {
      const name = cluster.getString('name');
      const labels = cluster.getOptional('labels') ?? {};
      return [name, checked(name, labels)];
    }),
  );
}

function checked(name: string, labels: JsonValue): Labels {
  const isObject =
    typeof labels === 'object' && labels !== null && !Array.isArray(labels);
  const entries = isObject ? Object.entries(labels) : [['labels', undefined]];
  for (const [key, value] of entries) {
    if (typeof value !== 'string') {
      throw new InputError(
        `The labels of berth.clusters '${name}' must be texts by key; '${key}' is none`,
      );
    }
  }
  return labels as Labels;
}
