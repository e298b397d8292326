export { MyServicesWidget } from './MyServicesWidget';
