import type { ListedService, Tone } from '@berth/backstage-plugin-berth-common';
import { compareTones } from '../status/tone';

/** Where a service stands in a list: trouble first, then by title. Everything that decides, so that no two are equal. */
export interface Place {
  tone: Tone;
  title: string;
  entityRef: string;
}

export function comparePlaces(a: Place, b: Place): number {
  return (
    compareTones(a, b) ||
    compareTexts(a.title, b.title) ||
    compareTexts(a.entityRef, b.entityRef)
  );
}

/** By code points: the same on every replica, whatever its locale. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The cursor of what follows a service. It names a place and not a number of services, so that a page lists what it should
 * when others have moved meanwhile.
 */
export function cursorAfter({ tone, title, entityRef }: ListedService): string {
  return Buffer.from(JSON.stringify([tone, title, entityRef])).toString(
    'base64url',
  );
}

const TONES: readonly unknown[] = ['bad', 'look', 'unknown', 'good'];

/** `undefined` where it is none that {@link cursorAfter} makes. */
export function readCursor(cursor: string): Place | undefined {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [tone, title, entityRef] = parts;
  return TONES.includes(tone) &&
    typeof title === 'string' &&
    typeof entityRef === 'string'
    ? { tone, title, entityRef }
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It throws `SyntaxError`, and only for a text that is no JSON.
    return undefined;
  }
}
