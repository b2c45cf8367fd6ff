/** Written for Earshot; font size, contrast and screen readers. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const ACCESSIBILITY: readonly SampleEntry[] = [
  row(
    [1, 0, '14:46', 'request', 'en-US', 'widget', '3.9.4'],
    "Please let me make the font bigger. I'm 61 and I'm not the only one.",
    { rating: 3, path: '/settings/appearance' },
  ),
  row(
    [1, 5, '11:28', 'bug', 'en-GB', 'widget', '3.9.4'],
    'The checkboxes in the task list are read out as "clickable, clickable, clickable" by NVDA. I can\'t tell which are done.',
    { path: '/tasks', respondent: 'r-0115' },
  ),
  row(
    [2, 3, '15:33', 'request', 'en-US', 'play-store', '3.9.4'],
    'Text is too small on my phone and it ignores the system font size.',
    { rating: 3 },
  ),
  row(
    [3, 1, '09:57', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Hellgraue Schrift auf weißem Grund kann ich kaum lesen. Bitte mehr Kontrast.',
    { path: '/notes' },
  ),
  row([4, 0, '13:49', 'request', 'en-US', 'widget', '4.0.0'], 'Font size!! Larger!! Thank you!!', {
    path: '/notes',
    respondent: 'r-0401',
  }),
  row(
    [4, 4, '10:21', 'bug', 'en-US', 'email'],
    "We're a public university and need to meet WCAG AA. Your sidebar text has a contrast of about 3:1, focus outlines are missing on the board, and the date picker can't be used with a keyboard. Is there a conformance statement I can give to our accessibility office?",
    { respondent: 'r-0116' },
  ),
  row(
    [6, 1, '15:04', 'bug', 'en-US', 'app-store', '4.0.3'],
    "Dynamic Type isn't supported, so the letters stay tiny on my iPhone however large I set them.",
    { rating: 3 },
  ),
  row(
    [6, 3, '16:18', 'request', 'fr-FR', 'widget', '4.0.3'],
    "Possibilité d'agrandir les caractères ? Même à 150 % le menu reste minuscule.",
    { path: '/settings/appearance' },
  ),
  row(
    [6, 5, '12:33', 'bug', 'en-US', 'widget', '4.0.3'],
    'Can\'t reach the "done" button by keyboard. Tab skips it.',
    { rating: 2, path: '/tasks', respondent: 'r-0402' },
  ),
  row(
    [7, 0, '14:09', 'bug', 'en-GB', 'email'],
    'I\'ve been blind since birth and I use JAWS, so please take this as a list from someone who wants to stay. The editor itself is good, better than most. The sidebar is a list of forty links without headings, so I go through all of them each time. The menu with the three dots has no name, it\'s read as "button". When I complete a task it vanishes and focus goes to the top of the page, and I start over with the forty links. A heading for each space, a name for the button and focus on the next task would save me half an hour a day.',
    { respondent: 'r-0206' },
  ),
  row(
    [7, 3, '10:45', 'request', 'es-ES', 'widget', '4.0.3'],
    'La letra es demasiado pequeña y no se puede cambiar el tamaño.',
    { path: '/settings/appearance' },
  ),
  row(
    [7, 5, '10:59', 'request', 'en-US', 'widget', '4.0.3'],
    'Add a readable font for dyslexia, please. My daughter uses Fieldnote for school and the thin letters are hard for her.',
    { path: '/settings/appearance', respondent: 'r-0403' },
  ),
  row(
    [8, 0, '14:17', 'bug', 'en-GB', 'widget', '4.0.3'],
    'VoiceOver on Mac: focus jumps to the top of the page each time a note is saved. It saves every few seconds. You can imagine how far I get.',
    { path: '/notes', respondent: 'r-0115' },
  ),
  row(
    [9, 2, '15:56', 'request', 'it-IT', 'widget', '4.1.1'],
    'Caratteri troppo piccoli nella versione desktop.',
    { path: '/settings/appearance' },
  ),
  row(
    [10, 0, '11:38', 'request', 'en-US', 'widget', '4.1.1'],
    'could the text be a bit larger by default? I have to lean in to read my own notes',
    { rating: 3, path: '/settings/appearance', respondent: 'r-0404' },
  ),
  row(
    [10, 4, '09:50', 'bug', 'en-US', 'widget', '4.2.0'],
    "Colour is the only thing that tells the statuses apart on the board. I'm red-green colour blind, so to me everything is khaki.",
    { path: '/boards', respondent: 'r-0405' },
  ),
  row(
    [11, 1, '11:21', 'request', 'de-DE', 'widget', '4.2.0'],
    'Schriftgröße einstellbar machen, bitte. Meine Lesebrille ist schon die stärkste.',
    { path: '/settings/appearance' },
  ),
  row(
    [11, 2, '13:42', 'bug', 'en-AU', 'widget', '4.2.0'],
    "Screen reader doesn't announce when a comment arrives, so I miss replies in shared notes.",
    { path: '/notes' },
  ),
  row(
    [11, 4, '14:36', 'bug', 'en-US', 'widget', '4.2.0'],
    "Can't move cards with the keyboard at all, only by dragging. I have a tremor, so dragging isn't an option for me.",
    { path: '/boards', respondent: 'r-0406' },
  ),
  row(
    [12, 0, '10:55', 'request', 'en-US', 'widget', '4.2.0'],
    'A font size setting would be wonderful. I zoom my browser to 140% and then the toolbar falls off the screen.',
    { rating: 2, path: '/settings/appearance', respondent: 'r-0117' },
  ),
  row(
    [12, 4, '15:08', 'praise', 'en-GB', 'widget', '4.2.0'],
    "The task list reads out properly now, done and not done. It's taken a while but it made my Friday. Thank you.",
    { path: '/tasks', respondent: 'r-0115' },
  ),
]
