import type { ExampleExpectations } from '../ExampleExpectations';
import { argoCd } from './argoCd';

/** What Berth must say of the projects' examples, by the name of the project's folder: one line each. */
export const expectations: Readonly<Record<string, ExampleExpectations>> = {
  'argo-cd': argoCd,
};
