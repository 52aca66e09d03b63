/**
 * Whether a segment can match at a given moment, and if not, why: it is switched off, its time has
 * not come, or is over.
 */
export type SegmentStatus = 'live' | 'inactive' | 'not-started' | 'ended';
