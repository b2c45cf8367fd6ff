/** One widget for as long as a component is on the page. Works in strict mode: what an effect starts, its cleanup destroys. */
import { init } from '@earshot/widget'
import { useEffect, useState } from 'react'

/** Keep `options` in a constant or in `useMemo`: another object is another widget. `null` until it is there. */
export function useEarshot(options) {
  const [earshot, setEarshot] = useState(null)
  useEffect(() => {
    const widget = init(options)
    setEarshot(widget)
    return () => widget.destroy()
  }, [options])
  return earshot
}
