export { LoadingRows } from './LoadingRows';
export { NoAnswer } from './NoAnswer';
export { NothingFound } from './NothingFound';
export { Refused } from './Refused';
