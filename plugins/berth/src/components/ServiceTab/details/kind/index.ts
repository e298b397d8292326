export { KindDetails } from './KindDetails';
