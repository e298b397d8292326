export * from './CustomResourceDefinition';
export * from './establishCrd';
export * from './installCrd';
export * from './untilServed';
export { crdsOf, whyWithoutProjects } from './projectFolder';
