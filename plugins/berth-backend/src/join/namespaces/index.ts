export * from './followNamespacePolicy';
export * from './isApplicationOpen';
export * from './NamespacePolicy';
export * from './OpenView';
export * from './readNamespacePolicy';
