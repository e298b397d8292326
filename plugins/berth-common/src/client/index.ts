export * from './BerthClient';
export * from './ServerTime';
