/** Starts the widget with this install's public key, as the tag of a real page would with the key written into it. */

const answer = document.querySelector('#answer')

/** Until the script has loaded, commands wait in the queue. */
window.earshot ??= []

document.querySelector('#open').addEventListener('click', () => {
  window.earshot.push(['open'])
})

document.querySelector('#send').addEventListener('click', async () => {
  try {
    const receipt = await window.Earshot.sendFeedback({
      kind: 'praise',
      message: 'Sent from the demo page without a form.',
      rating: 5,
    })
    answer.textContent =
      receipt.state === 'sent'
        ? `Received as ${receipt.id}.`
        : 'Saved on this device, it will be sent.'
  } catch (error) {
    answer.textContent = `Not sent: ${error.message}`
  }
})

try {
  const { publicKey } = await (await fetch('key.json')).json()
  const script = document.createElement('script')
  script.async = true
  script.dataset.key = publicKey
  const url = new URL('../widget.js', location.href).href
  script.src = trustScript(url)
  document.head.append(script)
  document.querySelector('#tag').textContent =
    `<script async src="${url}" data-key="${publicKey}"></script>`
} catch {
  answer.textContent = 'The demo found no key: this install has no project yet.'
}

/** Under Trusted Types a page vouches for the scripts it adds itself. A tag in the HTML needs none of this. */
function trustScript(url) {
  const { trustedTypes } = window
  if (!trustedTypes) return url
  return trustedTypes.createPolicy('demo', { createScriptURL: (text) => text }).createScriptURL(url)
}
