// The colour of documents of a campaign that names none: the one of the site’s styles.

export const defaultAccent = '#1d4e89';
