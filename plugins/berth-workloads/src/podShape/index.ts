export * from './podShapeOf';
export * from './schedulingAnnotations';
