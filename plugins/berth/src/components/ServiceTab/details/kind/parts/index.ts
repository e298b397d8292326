export { PartView } from './PartView';
