export * from './EntityJoin';
export * from './EntitySelection';
export * from './joinEntity';
export * from './placeApplications';
export * from './readEntitySelection';
export * from './workloadIdentity';
