export { watchedKinds } from './watchedKinds';
export type { WatchedKindDefinition } from './WatchedKindDefinition';
