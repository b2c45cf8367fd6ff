/** What announcements, "your feedback" and suggestions say, in English; loaded with them. */

export interface NoticeStrings {
  /** Names the list of announcements for a screen reader. */
  readonly announcementsLabel: string
  readonly maintenanceLabel: string
  readonly incidentLabel: string
  readonly resolvedLabel: string
  readonly newsLabel: string
  /** When an announcement ends. */
  readonly announcementUntilText: string
  /** A link of an announcement or a suggestion that has no words of its own. */
  readonly learnMoreLabel: string
  readonly newTabText: string
  /** Takes the announcement `{title}` away. */
  readonly dismissAnnouncementLabel: string
  /** On the launcher, while there are announcements nobody has seen. */
  readonly unreadAnnouncementLabel: string

  readonly yourFeedbackLabel: string
  readonly backLabel: string
  readonly followUpLabel: string
  readonly copyLinkLabel: string
  readonly linkCopiedText: string
  /** Where the browser does not let us copy: the link stands below. */
  readonly linkShownText: string
  readonly loadingText: string
  readonly noFeedbackText: string
  readonly showOlderLabel: string
  /** Stands for a survey response without words. */
  readonly answersOnlyText: string
  readonly sentOnText: string
  readonly newStatusLabel: string
  readonly openStatusLabel: string
  readonly plannedStatusLabel: string
  readonly startedStatusLabel: string
  readonly doneStatusLabel: string
  readonly declinedStatusLabel: string
  readonly withdrawnStatusLabel: string
  readonly newReplyLabel: string
  readonly teamLabel: string
  readonly youLabel: string
  readonly detailLabel: string
  readonly addDetailLabel: string
  readonly detailAddedText: string
  readonly withdrawLabel: string
  readonly withdrawQuestionText: string
  readonly withdrawnText: string
  readonly eraseLabel: string
  readonly eraseQuestionText: string
  readonly confirmEraseLabel: string
  readonly erasedText: string
  readonly keepLabel: string
  readonly tryAgainLabel: string
  readonly errorOfflineText: string
  readonly errorGoneText: string
  readonly errorTooOftenText: string
  readonly errorBusyText: string
  readonly errorEmptyDetailText: string
  readonly forgetLabel: string
  readonly errorLinkText: string

  readonly suggestionsLabel: string
  readonly suggestionSolvedLabel: string
}

export const noticesEn: NoticeStrings = {
  announcementsLabel: 'Announcements',
  maintenanceLabel: 'Maintenance',
  incidentLabel: 'Incident',
  resolvedLabel: 'Resolved',
  newsLabel: 'News',
  announcementUntilText: 'Until {time}',
  learnMoreLabel: 'Learn more',
  newTabText: '(opens a new tab)',
  dismissAnnouncementLabel: 'Dismiss: {title}',
  unreadAnnouncementLabel: 'New announcement',

  yourFeedbackLabel: 'Your feedback',
  backLabel: 'Back',
  followUpLabel: 'Follow it up',
  copyLinkLabel: 'Copy private link',
  linkCopiedText: 'Link copied. Whoever has it can see and change this feedback.',
  linkShownText: 'This is the link. Whoever has it can see and change this feedback.',
  loadingText: 'Loading…',
  noFeedbackText: 'Nothing was sent from this device yet.',
  showOlderLabel: 'Show older',
  answersOnlyText: 'Survey answers',
  sentOnText: 'Sent {time}',
  newStatusLabel: 'Received',
  openStatusLabel: 'Under review',
  plannedStatusLabel: 'Planned',
  startedStatusLabel: 'In progress',
  doneStatusLabel: 'Done',
  declinedStatusLabel: 'Not planned',
  withdrawnStatusLabel: 'Withdrawn',
  newReplyLabel: 'New reply',
  teamLabel: 'Team',
  youLabel: 'You',
  detailLabel: 'Add a detail',
  addDetailLabel: 'Add',
  detailAddedText: 'Your detail was added.',
  withdrawLabel: 'Withdraw',
  withdrawQuestionText: 'Withdraw this? The team no longer counts it, but keeps the text.',
  withdrawnText: 'Withdrawn.',
  eraseLabel: 'Erase',
  eraseQuestionText:
    'Erase this for good? Text, answers, replies and files are deleted and cannot be brought back.',
  confirmEraseLabel: 'Erase for good',
  erasedText: 'Erased for good.',
  keepLabel: 'Keep it',
  tryAgainLabel: 'Try again',
  errorOfflineText: 'You are offline. Try again when the network is back.',
  errorGoneText: 'This feedback no longer exists, or the link is wrong.',
  errorTooOftenText: 'Too many requests. Please wait a minute.',
  errorBusyText: 'The server cannot answer now. Please try again later.',
  errorEmptyDetailText: 'Please write something first.',
  forgetLabel: 'Remove from this list',
  errorLinkText: 'This link is not complete. Copy all of it, with what stands after the #.',

  suggestionsLabel: 'Known already:',
  suggestionSolvedLabel: 'That is it, thanks',
}
