export * from './LabelRequirement';
export * from './matchesLabels';
export * from './parseLabelSelector';
export * from './selectObjects';
