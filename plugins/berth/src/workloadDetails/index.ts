export {
  BerthWorkloadDetailsBlueprint,
  installedDetailsDataRef,
} from './BerthWorkloadDetailsBlueprint';
export {
  InstalledDetails,
  type BerthWorkloadDetailsProps,
  type InstalledWorkloadDetails,
} from './InstalledDetails';
