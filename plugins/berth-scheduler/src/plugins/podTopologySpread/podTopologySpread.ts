import type { FilterPlugin, ScorePlugin } from '../../framework/plugin';
import { spreadFilter } from './spreadFilter';
import { spreadScore } from './spreadScore';

/**
 * Pods that a selector matches are spread over the domains of a topology key: constraints with `DoNotSchedule` filter,
 * those with `ScheduleAnyway` score.
 * Source: pkg/scheduler/framework/plugins/podtopologyspread, v1.34.4 to v1.37.1.
 */
export const podTopologySpread: FilterPlugin & ScorePlugin = {
  name: 'PodTopologySpread',
  filter: spreadFilter,
  score: spreadScore,
};
