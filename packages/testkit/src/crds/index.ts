export * from './CustomResourceDefinition';
export * from './establishCrd';
export * from './installCrd';
export { crdsOf, whyWithoutProjects } from './projectFolder';
