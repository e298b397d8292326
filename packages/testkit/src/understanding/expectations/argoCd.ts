import type { ExampleExpectations } from '../ExampleExpectations';

/** Its folder has no examples: its CRDs are there for the fixtures. */
export const argoCd: ExampleExpectations = {};
