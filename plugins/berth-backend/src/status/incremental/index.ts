export * from './EmptyAnswers';
export * from './EntityAnswers';
export * from './FollowedClusters';
export * from './LookupIndex';
