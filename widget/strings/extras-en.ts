/** What the form's further fields, files, screenshots and the guard of personal data say, in English; loaded beside the open form. */

export interface ExtrasStrings {
  readonly nameLabel: string
  readonly namePlaceholder: string
  /** Spoken names of the five smileys, from worst to best. */
  readonly smiley1Label: string
  readonly smiley2Label: string
  readonly smiley3Label: string
  readonly smiley4Label: string
  readonly smiley5Label: string
  readonly thumbsDownLabel: string
  readonly thumbsUpLabel: string
  /** The first entry of a select that has no value yet. */
  readonly chooseLabel: string

  /** Below a field that must be filled in. */
  readonly errorRequiredText: string

  readonly addFileButtonLabel: string
  readonly addPhotoButtonLabel: string
  readonly addScreenshotButtonLabel: string
  /** Name of the list of files. */
  readonly filesLabel: string
  /** Removes the file `{name}`. */
  readonly removeFileLabel: string
  /** Opens the editor for the picture `{name}`. */
  readonly editFileLabel: string
  readonly fileAddedText: string
  readonly fileRemovedText: string
  /** At most `{count}` files. */
  readonly errorFileCountText: string
  /** `{name}` is larger than `{size}`. */
  readonly errorFileSizeText: string
  readonly errorFileTypeText: string
  /** Stands beside the buttons where no screenshot can be taken. */
  readonly pasteHintText: string
  /** The browser or the person said no. */
  readonly screenshotDeniedText: string
  readonly filesLostText: string

  readonly draftRestoredText: string
  readonly discardDraftButtonLabel: string

  readonly personalDataText: string
  /** Before it is sent with personal data in it. */
  readonly personalDataSendText: string
  /** Replaces `{text}` with `{label}`. */
  readonly replaceButtonLabel: string
  readonly replaceAllButtonLabel: string
  readonly sendAsIsButtonLabel: string
  readonly replacedText: string
  /** What stands in the text afterwards. */
  readonly redactedEmail: string
  readonly redactedCard: string
  readonly redactedToken: string
  readonly redactedPhone: string
  readonly redactedIban: string

  readonly editorTitle: string
  readonly toolLabel: string
  readonly cropToolText: string
  readonly highlightToolText: string
  readonly hideToolText: string
  /** Puts an area into the middle, for those who do not draw. */
  readonly addAreaButtonLabel: string
  readonly removeHighlightText: string
  readonly undoButtonLabel: string
  readonly editorHelpText: string
  /** The spoken name of an area: `{tool}` is one of the three tools. */
  readonly areaLabel: string
  /** Where an area is, in percent of the picture. */
  readonly areaPlaceText: string
  readonly cornerSetText: string
  readonly editorCancelButtonLabel: string
  readonly attachButtonLabel: string
  readonly errorPictureText: string
}

export const extrasEn: ExtrasStrings = {
  nameLabel: 'Name',
  namePlaceholder: 'How may we call you?',
  smiley1Label: 'Very bad',
  smiley2Label: 'Bad',
  smiley3Label: 'So-so',
  smiley4Label: 'Good',
  smiley5Label: 'Very good',
  thumbsDownLabel: 'Thumbs down',
  thumbsUpLabel: 'Thumbs up',
  chooseLabel: 'Please choose',

  errorRequiredText: 'Please fill this in.',

  addFileButtonLabel: 'Add file',
  addPhotoButtonLabel: 'Take photo',
  addScreenshotButtonLabel: 'Add screenshot',
  filesLabel: 'Files',
  removeFileLabel: 'Remove {name}',
  editFileLabel: 'Edit {name}',
  fileAddedText: '{name} added',
  fileRemovedText: '{name} removed',
  errorFileCountText: 'At most {count} files can be sent.',
  errorFileSizeText: '{name} is larger than {size}.',
  errorFileTypeText: '{name} cannot be sent: only pictures, PDF and plain text.',
  pasteHintText: 'You can paste or drop a screenshot here.',
  screenshotDeniedText:
    'No screenshot was taken. You can paste one, drop it here, or choose a file.',
  filesLostText: 'Files are not kept when a page reloads. Please add them again.',

  draftRestoredText: 'Your draft is back.',
  discardDraftButtonLabel: 'Discard draft',

  personalDataText: 'This looks private. Replace it?',
  personalDataSendText: 'Before it is sent: this looks private. Replace it?',
  replaceButtonLabel: 'Replace {text} with {label}',
  replaceAllButtonLabel: 'Replace all',
  sendAsIsButtonLabel: 'Send as it is',
  replacedText: 'Replaced',
  redactedEmail: '[e-mail]',
  redactedCard: '[card number]',
  redactedToken: '[secret]',
  redactedPhone: '[phone]',
  redactedIban: '[account]',

  editorTitle: 'Edit picture',
  toolLabel: 'Tool',
  cropToolText: 'Crop',
  highlightToolText: 'Highlight',
  hideToolText: 'Hide',
  addAreaButtonLabel: 'Add area',
  removeHighlightText: 'Remove',
  undoButtonLabel: 'Undo',
  editorHelpText:
    'Drag over the picture, or tap two corners. By keyboard: arrow keys move an area, with Shift they resize it, Delete removes it.',
  areaLabel: '{tool}, area {number}',
  areaPlaceText: '{left} % from the left, {top} % from the top, {width} by {height} %',
  cornerSetText: 'First corner set. Tap the opposite corner.',
  editorCancelButtonLabel: 'Cancel',
  attachButtonLabel: 'Attach',
  errorPictureText: 'This picture cannot be opened.',
}
