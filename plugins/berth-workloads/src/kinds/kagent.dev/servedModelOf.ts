import { Fields } from '../../json/Fields';
import type { ServedModel } from '../../model';
import type { UnreadObject } from '../../understand/Related';

/** The model that a ModelConfig connects to, of the provider that has it. */
export function servedModelOf(config: UnreadObject | Fields): ServedModel[] {
  const fields = config instanceof Fields ? config : Fields.of(config);
  const spec = fields.object('spec');
  const name = spec.string('model');
  return name === undefined ? [] : [{ name, source: spec.string('provider') }];
}
