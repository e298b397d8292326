export { FreshnessLine } from './FreshnessLine';
export { Offline } from './Offline';
export { ServiceSummary } from './ServiceSummary';
