/** Finds the language that is offered for the ones a person prefers (BCP 47). Pure; total on any text. */

/** What was found, and how it is written: `de-AT` where German is offered, so that dates are Austrian. */
export interface NegotiatedLocale {
  /** One of those offered. */
  readonly offered: string
  /** For `lang` and `Intl`: as preferred where the offer covers that region, else as offered. */
  readonly locale: string
}

/**
 * The first preferred language that is offered, by the whole tag, then without its region, then by another region in the same
 * script: Portuguese is answered in Brazilian, Chinese of Singapore in that of China. Taiwan's is not, nobody reads both alike.
 */
export function negotiateLocale(
  preferred: readonly string[],
  offered: readonly string[],
): NegotiatedLocale | undefined {
  for (const wish of preferred.map(parse)) {
    if (!wish) continue
    const tag = wish.baseName
    const wider = [tag, `${wish.language}-${wish.script}`, wish.language]
    const found =
      wider
        .map((name) => offered.find((offer) => offer.toLowerCase() === name.toLowerCase()))
        .find(Boolean) ?? offered.find((offer) => isReadAlike(wish, parse(offer)))
    if (found) return { offered: found, locale: isPartOf(wish, found) ? tag : found }
  }
  return undefined
}

/** Also brings old names to new ones: `iw` is `he`. Browsers started without a locale report tags that are none: `en-US@posix`. */
function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace(/[@.].*/, '').replaceAll('_', '-'))
  } catch {
    return undefined
  }
}

function isReadAlike(wish: Intl.Locale, offer: Intl.Locale | undefined): boolean {
  return wish.language === offer?.language && wish.maximize().script === offer.maximize().script
}

/** A language offered without a region is for all of its regions, if they write it alike. */
function isPartOf(wish: Intl.Locale, found: string): boolean {
  return found === wish.language && isReadAlike(wish, parse(found))
}
