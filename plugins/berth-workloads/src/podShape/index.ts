export * from './podShapeOf';
