export { UnitsPreview } from './UnitsPreview';
