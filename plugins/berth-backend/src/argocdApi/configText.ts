import type { Config } from '@backstage/config';

/** A value of another type is none; its message would repeat a secret. */
export function configText(config: Config, key: string): string | undefined {
  const value = config.getOptional(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
