/** Days after service during which the petitioner may rate; not rating counts only when they are over. */
export const RATING_WINDOW_DAYS = 30;
