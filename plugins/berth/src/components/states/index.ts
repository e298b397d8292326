export { LoadingRows } from './LoadingRows';
export { NoAnswer } from './NoAnswer';
export { NothingFound } from './NothingFound';
export { PageRefused } from './PageRefused';
export { Refused } from './Refused';
