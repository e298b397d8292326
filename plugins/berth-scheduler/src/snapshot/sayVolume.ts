import type { Volume } from '../kubernetes/types';
import type { Words } from './Words';

/**
 * A volume in other words: every text in its source is a name of which only the equality counts, but the template of an
 * ephemeral volume, which nobody compares.
 */
export function sayVolume(volume: Volume, words: Words): Volume {
  return Object.fromEntries(
    Object.entries(volume).map(([source, value]) => [
      source,
      source === 'ephemeral' ? {} : say(value, words),
    ]),
  );
}

function say(value: unknown, words: Words): unknown {
  if (typeof value === 'string') {
    return words.text(value);
  }
  if (Array.isArray(value)) {
    return value.map(element => say(element, words));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, field]) => [key, say(field, words)]),
      )
    : value;
}
