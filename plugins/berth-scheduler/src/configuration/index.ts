/**
 * Reads a KubeSchedulerConfiguration into the profiles of the scheduler that it configures.
 *
 * @packageDocumentation
 */
export {
  readSchedulerConfiguration,
  type ReadConfiguration,
  type UnknownProfile,
} from './readSchedulerConfiguration';
export { profileFor, type ChosenProfile } from './profileFor';
export * from '../framework/profileTypes';
