export { nothingRelated, type Related, type UnreadObject } from './Related';
export { relatedOf } from './relatedOf';
export { understand } from './understand';
