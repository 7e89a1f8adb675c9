/** What only the search page says. */
export const SHOW_MORE = 'Vis flere treff';
export const ALL = 'Alt';
export const FILTER_LABELS = { vis: 'Vis', program: 'Programområde', utgave: 'Utgave' } as const;
export const NONE_BEHIND_FILTER = 'Ingen av treffene passer til det du har valgt.';
