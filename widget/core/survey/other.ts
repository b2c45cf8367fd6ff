/** Stands before own words in place of a choice's id: the contract's `OTHER_PREFIX`, which would bring its schemas along. */
export const OTHER = 'other:'
