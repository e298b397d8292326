export {
  CustomResources,
  crdAmong,
  type CustomObject,
} from './CustomResources';
export type { ExampleExpectations } from './ExampleExpectations';
export {
  exampleName,
  exampleNamespaces,
  examplesOf,
  type ExampleFile,
} from './examples';
export { expectations } from './expectations';
