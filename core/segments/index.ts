export { findNextScheduledChange } from './find-next-scheduled-change';
export { getSegmentStatus, isSegmentLive } from './is-segment-live';
export type { Segment } from './segment';
export type { SegmentStatus } from './segment-status';
