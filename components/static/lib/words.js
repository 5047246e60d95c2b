// Words that more than one part says: the head of the page brings them, in the page's language.

export const words = {};
