export { FreshnessLine } from './FreshnessLine';
export { FreshnessPieces } from './FreshnessPieces';
export { Offline } from './Offline';
export { ServiceSummary } from './ServiceSummary';
