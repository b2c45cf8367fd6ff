/**
 * Whose turn it is to use the one writing connection. A holder keeps its turn until it ends it; everybody else waits in
 * order. The turn passes to the next in line in the same step that ends it, so nobody slips in between.
 */
interface WriterTurn<Holder> {
  take(holder: Holder): Promise<void>
  isHeldBy(holder: Holder): boolean
  isFree(): boolean
  end(holder: Holder): void
}

export function createWriterTurn<Holder extends object>(): WriterTurn<Holder> {
  const line: { readonly holder: Holder; readonly start: () => void }[] = []
  let current: Holder | undefined

  return {
    take(holder) {
      if (current === holder) return Promise.resolve()
      if (current === undefined) {
        current = holder
        return Promise.resolve()
      }
      return new Promise((start) => line.push({ holder, start }))
    },
    isHeldBy: (holder) => current === holder,
    isFree: () => current === undefined,
    end(holder) {
      if (current !== holder) return
      const next = line.shift()
      current = next?.holder
      next?.start()
    },
  }
}
