/** Uid of the content type that stores segments. */
export const SEGMENT_UID = 'plugin::personalization.segment';
