/** JSON in the page's storages, as far as the page lets us. Never throws. */

export type Area = 'localStorage' | 'sessionStorage'

/** `undefined` where there is nothing, or nothing that can be read. As untyped as what others may have written there. */
export function readKept(area: Area, name: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(self[area][name])
  } catch {
    return undefined
  }
}

/** Answers whether it is kept. `undefined` takes it away. */
export function keep(area: Area, name: string, value: unknown): boolean {
  try {
    if (value === undefined) self[area].removeItem(name)
    else self[area][name] = JSON.stringify(value)
    return true
  } catch {
    return false
  }
}
