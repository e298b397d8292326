import { InputError, preview } from '@berth/backstage-plugin-berth-scheduler';
import { unknownFor, verdictOf, type Verdict } from './verdictOf';

/** The verdict on replicas that somebody wrote down: what cannot be read is not known to fit. */
export function previewVerdict(...asked: Parameters<typeof preview>): Verdict {
  try {
    return verdictOf(preview(...asked));
  } catch (error) {
    if (error instanceof InputError) {
      return unknownFor([`${error.field}: ${error.reason}`]);
    }
    throw error;
  }
}
