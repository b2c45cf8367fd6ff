/** Texts and the SHA-256 of their vectors' bytes: what Node and Workers must both arrive at. */
export const SAME_EVERYWHERE_TEXTS: readonly string[] = [
  'The CSV export loses umlauts.',
  'Please add a dark mode',
  'naïve café — 东京 😀',
  'I was charged twice and support has not answered for two weeks, which is really disappointing.',
]

export const SAME_EVERYWHERE_HASH =
  '095459e996712c027f18d42c5c36d3f04983d91fd314fb94b45d9cc47387ced4'
