export { describeChange, describeNote } from './describe-change';
