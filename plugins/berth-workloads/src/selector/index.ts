export * from './formatLabelSelector';
export * from './matchesLabelSelector';
