export * from './core';
export * from './scheduling';
export * from './storage';
