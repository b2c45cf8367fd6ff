/**
 * Own feedback, entry by entry: what the server says of it and what its respondent does to it. Knows no screen; tells of each change.
 * Asks the server only while somebody looks: at the start, when the page is shown again, and then once a minute.
 */
import type { FollowUp } from '../../contracts/follow-up.ts'
import { followUpLink } from '../core/notices/follow-up-link.ts'
import { unreadReplies } from '../core/notices/unread-replies.ts'
import type { GivenOptions } from '../core/options.ts'
import type { NoticeStrings } from '../strings/notices-en.ts'
import { copyText } from './copy-text.ts'
import { describeFailure } from './describe-failure.ts'
import type { Answer, Failure, FollowUpApi } from './follow-up-api.ts'
import type { KeptReceipt, KeptReceipts } from './kept-receipts.ts'
import { changeMemory, readMemory } from './notice-memory.ts'
import { watchWhileVisible } from './watch-while-visible.ts'

/** Entries loaded at once; older ones on demand. */
const PAGE = 10

/** Coming back to the page sooner than this asks nothing again. */
const FRESH_MS = 10_000

/** What needs a second press. */
export type Decision = 'withdraw' | 'erase'

export interface ListedEntry {
  readonly receipt: KeptReceipt
  /** What the server said last; undefined until it answered. */
  readonly followUp?: FollowUp | undefined
  /** Why it could not be loaded, or why the last action failed. */
  readonly failure?: Failure | undefined
  /** An action is on its way. */
  readonly isBusy?: boolean | undefined
  readonly isOpen?: boolean | undefined
  readonly asking?: Decision | undefined
  /** The private link, where it could not be copied. */
  readonly link?: string | undefined
  readonly detailIssue?: string | undefined
  /** Replies that nobody has seen here yet. */
  readonly unreadIds: readonly string[]
}

export interface FeedbackListDeps {
  readonly api: FollowUpApi
  readonly receipts: KeptReceipts
  readonly endpoint: string
  readonly options: GivenOptions
  /** Those of now: the language may change. */
  readonly getStrings: () => NoticeStrings
  readonly signal: AbortSignal
  /** Called after each change. */
  readonly changed: () => void
}

export interface FeedbackList {
  readonly entries: readonly ListedEntry[]
  readonly hasOlder: boolean
  /** What the live region says. */
  readonly spoken: string
  /** Begins with this entry open. */
  start(openId?: string): Promise<void>
  stop(): void
  reload(): Promise<void>
  showOlder(): Promise<void>
  toggle(id: string, isOpen: boolean): void
  /** Resolves with whether it was added. */
  addDetail(id: string, body: string): Promise<boolean>
  ask(id: string, decision: Decision | undefined): void
  /** Does what was asked. */
  decide(id: string): Promise<void>
  copyLink(id: string): Promise<void>
  /** Takes a receipt that opens nothing any more off the device. */
  forget(id: string): void
}

export function createFeedbackList(deps: FeedbackListDeps): FeedbackList {
  const { api, receipts, endpoint, options, getStrings, signal, changed } = deps
  let kept: readonly KeptReceipt[] = []
  let entries: readonly ListedEntry[] = []
  let shownCount = PAGE
  let firstOpenId: string | undefined
  let spoken = ''
  let loadedAt = 0
  let watching: AbortController | undefined

  function say(text: string): void {
    spoken = text
    changed()
  }

  function change(id: string, changes: Partial<ListedEntry>): void {
    entries = entries.map((entry) => (entry.receipt.id === id ? { ...entry, ...changes } : entry))
    changed()
  }

  function find(id: string): ListedEntry | undefined {
    return entries.find(({ receipt }) => receipt.id === id)
  }

  function take(id: string, followUp: FollowUp): void {
    const unread = unreadReplies(followUp, readMemory(options).seenReplies[id])
    const isFirst = !find(id)?.followUp
    change(id, { followUp, unreadIds: unread.map((reply) => reply.id), failure: undefined })
    if (unread.length === 0 || !find(id)?.isOpen) return
    remember(id)
    // It came while they were looking.
    if (!isFirst) say(getStrings().newReplyLabel)
  }

  /** What is on the screen counts as seen from now on; its mark stays for as long as it is. */
  function remember(id: string): void {
    const newest = find(id)?.followUp?.replies.at(-1)
    if (newest)
      changeMemory(options, ({ seenReplies, ...rest }) => ({
        ...rest,
        seenReplies: { ...seenReplies, [id]: newest.id },
      }))
  }

  async function load({ receipt }: ListedEntry): Promise<void> {
    const answer = await api.read(receipt)
    if (answer.isOk) take(receipt.id, answer.value)
    else change(receipt.id, { failure: answer.failure })
  }

  async function reload(): Promise<void> {
    loadedAt = Date.now()
    kept = receipts.list()
    entries = kept
      .slice(0, shownCount)
      .map(
        (receipt) =>
          find(receipt.id) ?? { receipt, unreadIds: [], isOpen: receipt.id === firstOpenId },
      )
    changed()
    await Promise.all(entries.map(load))
  }

  /** One action at a time for each entry. */
  async function act<Value>(
    id: string,
    request: (receipt: KeptReceipt) => Promise<Answer<Value>>,
  ): Promise<Answer<Value> | undefined> {
    const entry = find(id)
    if (!entry || entry.isBusy) return undefined
    change(id, { isBusy: true, failure: undefined })
    const answer = await request(entry.receipt)
    change(id, { isBusy: false, ...(!answer.isOk && { failure: answer.failure }) })
    if (!answer.isOk) say(describeFailure(answer.failure, getStrings()))
    return answer
  }

  async function withdraw(id: string): Promise<void> {
    const answer = await act(id, api.withdraw)
    change(id, { asking: undefined })
    if (!answer?.isOk) return
    take(id, answer.value)
    say(getStrings().withdrawnText)
  }

  async function erase(id: string): Promise<void> {
    const answer = await act(id, api.erase)
    change(id, { asking: undefined })
    // What another device has erased meanwhile is erased all the same.
    if (!answer?.isOk && answer?.failure.reason !== 'gone') return
    forget(id)
    say(getStrings().erasedText)
  }

  function forget(id: string): void {
    receipts.forget(id)
    kept = kept.filter((receipt) => receipt.id !== id)
    entries = entries.filter(({ receipt }) => receipt.id !== id)
    changed()
  }

  function watch(): void {
    watching?.abort()
    watching = new AbortController()
    watchWhileVisible(watching.signal, () => {
      if (Date.now() - loadedAt > FRESH_MS) void reload()
    })
  }

  signal.addEventListener('abort', () => watching?.abort())

  return {
    get entries() {
      return entries
    },
    get hasOlder() {
      return kept.length > shownCount
    },
    get spoken() {
      return spoken
    },
    async start(openId) {
      spoken = ''
      if (!signal.aborted) watch()
      // Read anew: what was shown before may have changed since.
      entries = []
      firstOpenId = openId
      await reload()
    },
    stop: () => watching?.abort(),
    reload,
    async showOlder() {
      shownCount += PAGE
      await reload()
    },
    toggle(id, isOpen) {
      if (!!find(id)?.isOpen === isOpen) return
      change(id, { isOpen, ...(!isOpen && { unreadIds: [], asking: undefined }) })
      if (isOpen) remember(id)
    },
    async addDetail(id, body) {
      if (!body.trim()) {
        change(id, { detailIssue: getStrings().errorEmptyDetailText })
        return false
      }
      change(id, { detailIssue: undefined })
      const answer = await act(id, (receipt) => api.addDetail(receipt, body.trim()))
      const followUp = find(id)?.followUp
      if (!answer?.isOk || !followUp) return false
      take(id, { ...followUp, replies: [...followUp.replies, answer.value] })
      say(getStrings().detailAddedText)
      return true
    },
    ask(id, decision) {
      change(id, { asking: decision })
    },
    async decide(id) {
      const { asking } = find(id) ?? {}
      if (asking === 'withdraw') await withdraw(id)
      if (asking === 'erase') await erase(id)
    },
    async copyLink(id) {
      const entry = find(id)
      if (!entry) return
      const link = followUpLink(endpoint, entry.receipt)
      const isCopied = await copyText(link)
      change(id, { link: isCopied ? undefined : link })
      say(isCopied ? getStrings().linkCopiedText : getStrings().linkShownText)
    },
    forget,
  }
}
