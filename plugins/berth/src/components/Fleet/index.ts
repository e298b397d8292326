export { Fleet } from './Fleet';
