import type { ExampleExpectations } from '../ExampleExpectations';
import { argoCd } from './argoCd';
import { jobset } from './jobset';
import { kueue } from './kueue';
import { lws } from './lws';
import { schedulerPlugins } from './schedulerPlugins';
import { volcano } from './volcano';

/** What Berth must say of the projects' examples, by the name of the project's folder: one line each. */
export const expectations: Readonly<Record<string, ExampleExpectations>> = {
  'argo-cd': argoCd,
  jobset,
  kueue,
  lws,
  'scheduler-plugins': schedulerPlugins,
  volcano,
};
