export { perform } from './perform';
export type { OperationContext } from './OperationContext';
