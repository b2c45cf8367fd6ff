/** The published types: all a page can say to the widget, and all it hears back. Contains no Preact and no schema library. */
import type { FeedbackKind } from '../contracts/vocabulary.ts'
import type { Verdict } from './core/targeting/verdict.ts'
import type { EarshotEvents, SurveyAnswer } from './events.ts'
import type { Strings } from './strings.ts'

/** How to set the widget up. Every visible text is an option too: see `Strings`. */
export interface EarshotOptions extends Partial<Strings> {
  /** The project's public key, `epk_…`. */
  readonly key: string
  /** Origin of the Earshot server. Default: where the widget's code came from; give it with the npm build. */
  readonly endpoint?: string | undefined
  /** Show the floating button. `false` leaves only the API. Default: `true`. */
  readonly autoInject?: boolean | undefined
  /** Default: `system`. */
  readonly colorScheme?: 'system' | 'light' | 'dark' | undefined
  /** Your colours in light and in dark mode. What cannot be read is mended, and said so on the console. */
  readonly themeLight?: Theme | undefined
  readonly themeDark?: Theme | undefined
  /** BCP 47 tag of the widget's language. Default: the browser's. */
  readonly locale?: string | undefined
  /** Release of your app, sent with each feedback. */
  readonly release?: string | undefined
  /** Your own opaque id of the person, sent with each feedback; `identify` changes it. */
  readonly respondent?: string | undefined
  /** HMAC-SHA256 of `respondent`, in hex, made by your server with the project's identity secret: proves who it is. */
  readonly respondentSignature?: string | undefined
  /** The person's name and e-mail address: filled into the form, and sent where it does not ask. */
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** What is known of the person: decides which surveys are shown. Never sent. */
  readonly traits?: Traits | undefined
  /** Up to 20 pairs sent with each feedback. */
  readonly metadata?: Readonly<Record<string, string>> | undefined
  /** Sentry's word for `metadata`; added to it. */
  readonly tags?: Traits | undefined
  /** Ask what it is about. Default: `true`. */
  readonly showKind?: boolean | undefined
  /** Ask for a rating. Default: `true`. */
  readonly showRating?: boolean | undefined
  /** How the rating is asked for. Thumbs are the rating's two ends. Default: `star`. */
  readonly ratingDisplay?: 'star' | 'smiley' | 'thumbs' | undefined
  /** Ask for an e-mail address. Default: `true`. */
  readonly showEmail?: boolean | undefined
  /** Refuse to send without an e-mail address. Default: `false`. */
  readonly isEmailRequired?: boolean | undefined
  /** Ask for a name. Default: `false`. */
  readonly showName?: boolean | undefined
  /** Refuse to send without a name; shows the field. Default: `false`. */
  readonly isNameRequired?: boolean | undefined
  /** Let people attach files: chosen, pasted, dropped or photographed. Default: `true`. */
  readonly enableAttachments?: boolean | undefined
  /** Offer to take a screenshot, where the browser can. Default: `true`. */
  readonly enableScreenshot?: boolean | undefined
  /** Point out e-mail addresses, card and account numbers, secrets and phone numbers before they are sent. Default: `true`. */
  readonly guardPersonalData?: boolean | undefined
  /** Further fields of your own in the form; sent as metadata under their names. */
  readonly fields?: readonly CustomField[] | undefined
  /** `denied`: nothing is stored on the device nor asked of the server until `setConsent('given')`. Default: `given`. */
  readonly consent?: Consent | undefined
  /** Where the browser sends Do-Not-Track or Global Privacy Control, no survey shows by itself. Default: `true`. */
  readonly respectDoNotTrack?: boolean | undefined
  /** Not needed by any browser the widget starts in; for `<style>` elements where the page forbids constructed stylesheets later on. */
  readonly styleNonce?: string | undefined
  readonly onFormOpen?: (() => void) | undefined
  readonly onFormClose?: (() => void) | undefined
  /** The form is done with: sent, or kept on this device to be sent. */
  readonly onFormSubmitted?: (() => void) | undefined
  /** The server has it; `receipt.id` names the entry. */
  readonly onSubmitSuccess?:
    | ((feedback: FeedbackParams, receipt: FeedbackReceipt) => void)
    | undefined
  /** It could not be sent yet and is kept on this device. */
  readonly onSubmitQueued?:
    | ((feedback: FeedbackParams, receipt: FeedbackReceipt) => void)
    | undefined
  /** The server refused it for good. A queued submission is no error. */
  readonly onSubmitError?: ((error: FeedbackError) => void) | undefined
}

/** Sentry's names. Every value is a CSS colour, but `boxShadow` and `outline`, which are values of these properties. */
export interface Theme {
  readonly foreground?: string | undefined
  readonly background?: string | undefined
  readonly accentForeground?: string | undefined
  readonly accentBackground?: string | undefined
  readonly successColor?: string | undefined
  readonly errorColor?: string | undefined
  readonly boxShadow?: string | undefined
  readonly outline?: string | undefined
}

/** What is known of a person or of an event. */
export type Traits = Readonly<Record<string, string | number | boolean>>

export type Consent = 'given' | 'denied'

/** A field of your own in the form. */
export interface CustomField {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'select' | 'checkbox'
  /** What a `select` offers. */
  readonly options?: readonly string[] | undefined
  readonly isRequired?: boolean | undefined
}

/** One feedback, as the form collects it and as `sendFeedback` takes it. */
export interface FeedbackParams {
  readonly message: string
  readonly kind?: FeedbackKind | undefined
  /** 1 (worst) to 5 (best). */
  readonly rating?: number | undefined
  readonly email?: string | undefined
  /** Added to the `metadata` of the options. */
  readonly metadata?: Readonly<Record<string, string>> | undefined
}

/** `sent`: stored by the server. `queued`: kept on this device and sent, exactly once, as soon as the server can be reached. */
export type FeedbackReceipt =
  | { readonly state: 'sent'; readonly id: string; readonly receivedAt: string }
  | {
      readonly state: 'queued'
      /** `offline`: no network. `busy`: the server could not take it now. `maintenance`: it said that it is being maintained. */
      readonly reason: 'offline' | 'busy' | 'maintenance'
      /** Whether it outlives this page. `false` where the browser denies storage. */
      readonly isDurable: boolean
    }

/** What `sendFeedback` rejects with when the server refuses a feedback for good. */
export interface FeedbackError extends Error {
  /** The server's problem code, such as `validation-failed` or `origin-not-allowed`. */
  readonly code: string
  readonly issues: readonly { readonly pointer: string; readonly message: string }[]
}

/** A widget on the page. No method ever throws, and each works at once: what its code is not there for yet waits for it. */
export interface Earshot {
  /** Opens the form. Resolves when it is open, or when it could not be loaded. */
  open(): Promise<void>
  close(): void
  isOpen(): boolean
  /** Says who the person is. Sent with what they send from now on; `traits` only choose what they are shown. */
  identify(respondent: string, person?: Person): void
  /** Forgets who the person is, as `identify` and the options said it. */
  logout(): void
  /** Adds pairs to the metadata; `undefined` takes one away. */
  setMetadata(metadata: Readonly<Record<string, string | undefined>>): void
  /** Changes the language of what is shown from now on, and of an open form. */
  setLocale(locale: string): void
  /** Changes mode or colours, also of what is open. */
  setTheme(theme: ThemeOptions): void
  setConsent(consent: Consent): void
  /** Tells the targeting that something happened in your app. Never sent to the server. */
  track(event: string, properties?: Traits): void
  /**
   * Makes an element of yours open the form. `overrides` are options that hold for this element alone.
   * Returns what undoes it.
   */
  attachTo(target: Element | string, overrides?: Partial<EarshotOptions>): () => void
  /** Shows a survey that is live. Resolves with whether it was shown, and if not, why. */
  showSurvey(surveyId: string, how?: ShowSurveyOptions): Promise<Verdict>
  /** Whether the survey would be shown here and now if one of its triggers fired, and if not, why. */
  canShow(surveyId: string): Promise<Verdict>
  /** Sends without any UI. Rejects with a `FeedbackError` when the server refuses. */
  sendFeedback(params: FeedbackParams): Promise<FeedbackReceipt>
  /** Calls `handler` at each `event` from now on. Returns what ends that. */
  on<Name extends keyof EarshotEvents>(
    event: Name,
    handler: (payload: EarshotEvents[Name]) => void,
  ): () => void
  off<Name extends keyof EarshotEvents>(
    event: Name,
    handler: (payload: EarshotEvents[Name]) => void,
  ): void
  /** Takes the widget off the page: no node, listener, timer or style is left. */
  destroy(): void
}

/** What `identify` says of a person besides the id. */
export interface Person {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly traits?: Traits | undefined
  /** See the option `respondentSignature`. */
  readonly signature?: string | undefined
}

export type ThemeOptions = Pick<EarshotOptions, 'colorScheme' | 'themeLight' | 'themeDark'>

export interface ShowSurveyOptions {
  /** Show it whatever its conditions and schedule say; never over another survey. Default: `false`. */
  readonly force?: boolean | undefined
  /** Question id → answer to begin with. */
  readonly initialAnswers?: Readonly<Record<string, SurveyAnswer>> | undefined
  /** Hidden field → value. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** Show it inside this element of yours instead of over the page. */
  readonly element?: Element | string | undefined
}

/** `window.Earshot`: starts widgets, and speaks to the one started last. */
export interface EarshotGlobal extends Earshot {
  init(options: EarshotOptions): Earshot
}
