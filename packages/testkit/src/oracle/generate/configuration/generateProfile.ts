import type { Random } from '../../random';
import type { ProfileDraft } from '../CaseDraft';
import { pluginArguments } from './pluginArguments';
import { pluginSets } from './pluginSets';

/** A profile that differs from the default one in arguments, in plugins, or in both. */
export function generateProfile(random: Random): ProfileDraft {
  const configured = random.chance(0.75)
    ? random.some(Object.keys(pluginArguments), 0.3)
    : [];
  const sets = configured.length === 0 || random.chance(0.4) ? 1 : 0;
  return {
    plugins:
      sets > 0 ? pluginSets[random.pick(Object.keys(pluginSets))](random) : {},
    arguments: Object.fromEntries(
      configured.map(name => [name, pluginArguments[name](random)]),
    ),
  };
}
