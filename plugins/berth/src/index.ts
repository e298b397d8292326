/**
 * The face of Berth: service card, service tab, placement preview.
 *
 * @packageDocumentation
 */
export { berthPlugin as default } from './plugin';
export { berthApiRef } from './api/berthApiRef';
export {
  berthRouteRef,
  fleetRouteRef,
  myServicesRouteRef,
  serviceRouteRef,
} from './routes';
export { berthTranslationRef } from './translation';
export {
  BerthWorkloadDetailsBlueprint,
  type BerthWorkloadDetailsProps,
  type InstalledWorkloadDetails,
} from './workloadDetails';
