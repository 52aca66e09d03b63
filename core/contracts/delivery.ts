/** The query parameter that names the segments of a visitor who was matched elsewhere. */
export const SEGMENTS_PARAMETER = 'segments';

/** The header of that meaning, for GraphQL, whose queries have no parameters. Names are in lower case. */
export const SEGMENTS_HEADER = 'segments';

/** The header with a visitor context, as JSON or as its base64url. */
export const VISITOR_HEADER = 'visitor-context';

/** The header that asks for the default content. */
export const PERSONALIZATION_HEADER = 'personalization';
