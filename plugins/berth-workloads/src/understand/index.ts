export { nothingRelated, type Related, type UnreadObject } from './Related';
export { fieldsReadOf } from './fieldsReadOf';
export { healthInWords } from './healthInWords';
export { nearestVersion } from './nearestVersion';
export { referencesOf } from './referencesOf';
export { relatedOf } from './relatedOf';
export { understand } from './understand';
