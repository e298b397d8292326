import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import type { LiveState } from '../live/LiveState';
import {
  PersonalReading,
  usePersonalStatus,
} from '../personal/usePersonalStatus';
import { withPersonal } from '../personal/withPersonal';
import { useServiceStatus } from './useServiceStatus';

/** The status of a service, with what was read with the reader's own sign-in where some clusters take that. */
export function useServiceReading(entityRef: string): {
  state: LiveState<ServiceStatus>;
  /** What is watched, alone. */
  watched: ServiceStatus | undefined;
  personal: PersonalReading;
  retry: () => void;
} {
  const { state, retry } = useServiceStatus(entityRef);
  const watched = 'value' in state ? state.value : undefined;
  const personal = usePersonalStatus(entityRef, watched?.personalClusters);
  return {
    state:
      'value' in state
        ? { ...state, value: withPersonal(state.value, personal.reading) }
        : state,
    watched,
    personal,
    retry,
  };
}
