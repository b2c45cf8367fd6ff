/** The mark of Earshot: two arcs that listen to a point. */

export function Wordmark() {
  return (
    <span class="wordmark">
      <svg class="wordmark-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M8 22a10.5 10.5 0 1 1 17-8.6" />
        <path d="M12.6 20.2a5.4 5.4 0 1 1 6.8-7.6" />
        <circle cx="22" cy="22.5" r="3.4" />
      </svg>
      <span class="wordmark-name">Earshot</span>
    </span>
  )
}
