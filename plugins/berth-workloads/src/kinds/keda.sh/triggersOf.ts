import type { Fields } from '../../json/Fields';

/** By what it scales, as it names the types of its triggers: `cron, cpu`. */
export function triggersOf(scaler: Fields): string | undefined {
  const types = scaler
    .object('spec')
    .objects('triggers')
    .flatMap(trigger => trigger.string('type') ?? []);
  return types.length > 0
    ? [...new Set(types)].slice(0, 10).join(', ')
    : undefined;
}
