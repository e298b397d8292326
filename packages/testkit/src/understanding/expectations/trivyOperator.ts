import type { ExampleExpectations } from '../ExampleExpectations';

/** None of its examples is accepted by its CRD, which is there for the fixtures. */
export const trivyOperator: ExampleExpectations = {};
