import { withoutCredentials } from '../../argo/withoutCredentials';
import type { Fields } from '../../json/Fields';
import type { ServedModel } from '../../model';

/**
 * The model of a preset, and what is added to it.
 *
 * @param use - `inference` or `tuning` of a workspace.
 */
export function presetModels(use: Fields): ServedModel[] {
  const name = use.object('preset').string('name');
  const adapters = use.objects('adapters').map(adapter => {
    const source = adapter.object('source');
    const from = source.string('image') ?? source.strings('urls')[0];
    return {
      name: source.string('name'),
      source: from && withoutCredentials(from),
      format: 'adapter',
    };
  });
  return [...(name === undefined ? [] : [{ name }]), ...adapters];
}
