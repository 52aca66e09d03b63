/** The row of the journal that a form was filled from; told by the server with an entry. */
export const HEAD_HEADER = 'Personalization-Head';

/** The row that a save started from; told by the form. */
export const BASE_HEADER = 'Personalization-Base';

/** What the editor chose where two versions contradict each other, as JSON; told by the form. */
export const CHOICES_HEADER = 'Personalization-Choices';
