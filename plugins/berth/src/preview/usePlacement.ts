import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type {
  Profile,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { AcceleratorChoice, parseAcceleratorKey } from './accelerators';
import { answerInputs } from './answerInputs';
import { checkInputs, InputProblems } from './checkInputs';
import type { PlacementAnswer } from './PlacementAnswer';
import type { PlacementInputs } from './PlacementInputs';
import type { StartingPoint } from './StartingPoint';

/** An answer with the inputs it is for. */
export interface Answered {
  answer: PlacementAnswer;
  inputs: PlacementInputs;
  accelerator: AcceleratorChoice | undefined;
}

/**
 * The answer to the inputs, as they change. While they cannot be answered, the last answer stays, and `current` says
 * that it is not theirs.
 */
export function usePlacement(options: {
  snapshot: Snapshot;
  profile: Profile;
  start: StartingPoint;
  inputs: PlacementInputs;
}): { problems: InputProblems; answered?: Answered; current: boolean } {
  const { snapshot, profile, start, inputs } = options;
  const problems = useMemo(() => checkInputs(inputs), [inputs]);
  // Fields stay ahead of the answer where thousands of nodes take longer than a key stroke.
  const asked = useDeferredValue(inputs);
  const answered = useMemo((): Answered | undefined => {
    if (Object.keys(checkInputs(asked)).length > 0) {
      return undefined;
    }
    const accelerator = parseAcceleratorKey(asked.accelerator);
    const answer = answerInputs({
      snapshot,
      profile,
      shape: start.shape,
      inputs: asked,
      accelerator,
    });
    return { answer, inputs: asked, accelerator };
  }, [snapshot, profile, start.shape, asked]);

  const last = useRef<Answered>();
  useEffect(() => {
    last.current = answered ?? last.current;
  }, [answered]);

  return {
    problems,
    answered: answered ?? last.current,
    current: answered !== undefined && Object.keys(problems).length === 0,
  };
}
