export * from './cursor';
export * from './digest';
export * from './listServices';
export * from './ServiceEntity';
