/**
 * Types of natural's single files (the package types only its root, which must not be imported: it opens storage
 * back-ends and reads `.env`).
 */

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_de.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_es.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_it.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_nl.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_pt.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  class RegexpTokenizer {
    constructor(options: { readonly pattern: RegExp; readonly gaps?: boolean })
    /** With `gaps: false` the pattern's matches, or null where there is none. */
    tokenize(text: string): string[] | null
  }
  const tokenizers: { readonly RegexpTokenizer: typeof RegexpTokenizer }
  export default tokenizers
}
declare module 'natural/lib/natural/util/stopwords.js' {
  const stopWords: { readonly words: readonly string[] }
  export default stopWords
}
declare module 'natural/lib/natural/util/stopwords_es.js' {
  const stopWords: { readonly words: readonly string[] }
  export default stopWords
}
declare module 'natural/lib/natural/util/stopwords_fr.js' {
  const stopWords: { readonly words: readonly string[] }
  export default stopWords
}
declare module 'natural/lib/natural/util/stopwords_it.js' {
  const stopWords: { readonly words: readonly string[] }
  export default stopWords
}
declare module 'natural/lib/natural/util/stopwords_nl.js' {
  const stopWords: { readonly words: readonly string[] }
  export default stopWords
}
declare module 'natural/lib/natural/util/stopwords_pt.js' {
  const stopWords: { readonly words: readonly string[] }
  export default stopWords
}
