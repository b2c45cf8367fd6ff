/** A button of the app's own that opens the form, for the person who is signed in. */
import { useEffect } from 'react'
import { useEarshot } from './use-earshot.js'

const OPTIONS = { key: 'epk_…', endpoint: 'http://localhost:8787', autoInject: false }

export function HelpButton({ user }) {
  const earshot = useEarshot(OPTIONS)
  useEffect(() => {
    if (user) earshot?.identify(user.id, { name: user.name, traits: { plan: user.plan } })
    else earshot?.logout()
  }, [earshot, user])
  return (
    <button type="button" onClick={() => earshot?.open()}>
      Help
    </button>
  )
}
