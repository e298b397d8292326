import { withoutCredentials } from '@berth/backstage-plugin-berth-workloads';
import { message } from './fields';

/** The bound on a scheme's length keeps the search linear in a text of letters alone. */
const UP_TO_HOST = /[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/?#]*@/gi;

/** Words for people that may quote URLs. Stripped before they are cut, so that no half of a token is left at the end. */
export function messageWithoutCredentials(value: unknown): string | undefined {
  return typeof value === 'string'
    ? message(value.replace(UP_TO_HOST, withoutCredentials))
    : undefined;
}
