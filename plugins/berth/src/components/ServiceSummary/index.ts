export { FreshnessLine } from './FreshnessLine';
export { ServiceSummary } from './ServiceSummary';
