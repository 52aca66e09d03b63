export { isRecord } from './is-record';
export { toList, toRecords } from './to-list';
