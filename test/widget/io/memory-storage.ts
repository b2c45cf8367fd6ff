/** A `Storage` of its own for each test, its items own properties as in a browser. */
export function createStorage(): Storage {
  const items = new Map<string, string>()
  const methods: Storage = {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (name) => items.get(name) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (name) => void items.delete(name),
    setItem: (name, value) => void items.set(name, value),
  }
  return new Proxy(methods, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_target, name) =>
      items.has(String(name))
        ? { enumerable: true, configurable: true, writable: true }
        : undefined,
  })
}
