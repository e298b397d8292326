export { placementField } from './placementField';
