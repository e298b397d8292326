import {
  readCase,
  replayCase,
  type Case,
  type Verdict,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import {
  DeadlineError,
  InputError,
  type KubernetesVersion,
} from '@berth/backstage-plugin-berth-scheduler';
import { messageOf } from '../messageOf';

/** A verdict, and whether the line was none that can be decided about. */
export interface LineAnswer {
  verdict: Verdict;
  isFailure: boolean;
}

/**
 * The verdict on one line. What is wrong with a line that is no case is a verdict as well; where the case has no id, the
 * number of the line stands for it.
 */
export function answerLine(
  line: string,
  options: { number: number; kubernetesVersion: KubernetesVersion },
): LineAnswer {
  const { number, kubernetesVersion } = options;
  const at = `line ${number}`;
  let scheduling: Case;
  try {
    scheduling = readCase(JSON.parse(line));
  } catch (error) {
    return notACase(error, at);
  }
  const id = scheduling.id || at;
  try {
    const verdict = replayCase(scheduling, { kubernetesVersion });
    return { verdict: { ...verdict, id }, isFailure: false };
  } catch (error) {
    const why =
      error instanceof DeadlineError
        ? error.message
        : `the case could not be decided: ${messageOf(error)}`;
    return { verdict: { id, unknown: `${at}: ${why}` }, isFailure: true };
  }
}

function notACase(error: unknown, at: string): LineAnswer {
  const why =
    error instanceof InputError
      ? `${error.field && `${error.field}: `}${error.reason}`
      : `not JSON: ${messageOf(error)}`;
  return { verdict: { id: at, invalid: `${at}: ${why}` }, isFailure: true };
}
