/** Stands in for zod's locales in the Worker's bundle: messages are English. */
export {}
