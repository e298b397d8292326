export { MyServices } from './MyServices';
