/** How far the two readers of the Earshot corpus agree: Cohen's κ by product, and over all. */
import { type CorpusProduct, loadCorpus } from './load-corpus.ts'
import { cohensKappa } from './measures.ts'

/** One row a product that both have read, and one over all of them. */
export function measureAgreement(): readonly Record<string, string | number>[] {
  const products = loadCorpus().filter(({ second }) => second.size > 0)
  return [...products.map((product) => toRow(product.name, [product])), toRow('all', products)]
}

function toRow(
  product: string,
  products: readonly CorpusProduct[],
): Record<string, string | number> {
  const pairs = products.flatMap(({ entries, second }) =>
    entries.flatMap((first) => {
      const other = second.get(first.id)
      return other ? [{ first, second: other }] : []
    }),
  )
  const kappaOf = (label: 'intent' | 'sentiment'): string =>
    cohensKappa(
      pairs.map(({ first }) => first[label]),
      pairs.map(({ second }) => second[label]),
    ).toFixed(2)
  return {
    product,
    entries: pairs.length,
    'κ intent': kappaOf('intent'),
    'κ sentiment': kappaOf('sentiment'),
  }
}
