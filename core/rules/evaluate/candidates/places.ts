/** The places among the truths of what is unknown, and of what is false, whoever the visitor is. */
export const ALWAYS_UNKNOWN = 0;
export const ALWAYS_FALSE = 1;

/** The first place that is free for conditions. */
export const FIRST_PLACE = 2;

/** Stands for a truth that is found out when somebody asks for it. */
export const LATER = 3;
