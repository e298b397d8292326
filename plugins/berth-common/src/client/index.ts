export * from './BerthClient';
