export { PlacementPreview } from './PlacementPreview';
