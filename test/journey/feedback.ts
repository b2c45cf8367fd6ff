/** What sixty people wrote to a note-taking app: three topics in words of their own, some praise, and single remarks. */
import type { Submission } from '../../contracts/submission.ts'

export type Topic = 'export' | 'login' | 'dark-mode' | 'praise' | 'other'

export interface Feedback {
  readonly topic: Topic
  readonly submission: Submission & { readonly message: string }
}

const EXPORT: readonly Feedback[] = [
  bug('export', 'Exporting my notes to CSV loses all the umlauts, "Müller" becomes "M?ller".', 2),
  bug('export', 'CSV export is broken: the file opens empty in Excel.', 1),
  bug('export', 'When I export to CSV the tags column is missing from the file.'),
  bug('export', 'The export file has no dates in it, so the spreadsheet is useless to us.', 2),
  bug('export', 'Tried to export 4,000 notes to a spreadsheet and the export failed at 90%.', 1),
  ask('export', 'Please let me choose which columns go into the CSV export.'),
  ask('export', 'Could you add an export to Excel besides CSV? My boss wants spreadsheets.'),
  bug(
    'export',
    'Exported file cuts every note off after 255 characters. Terrible for our archive.',
    1,
  ),
  bug('export', 'The CSV export puts line breaks in the wrong columns and Excel shows garbage.', 2),
  bug('export', 'Since yesterday the export button does nothing, no CSV file is downloaded.'),
  ask('export', 'It would be great to schedule a weekly CSV export of one notebook.'),
  bug('export', 'Export to CSV ignores my filter and writes every note into the file.', 2),
  bug(
    'export',
    'Beim Export als CSV gehen alle Umlaute verloren, die Datei ist unbrauchbar.',
    1,
    'de-DE',
  ),
  bug(
    'export',
    "L'export CSV perd tous les accents, le fichier est illisible dans Excel.",
    2,
    'fr-FR',
  ),
  bug(
    'export',
    'Al exportar a CSV se pierden los acentos y Excel muestra símbolos raros.',
    2,
    'es-ES',
  ),
]

const LOGIN: readonly Feedback[] = [
  bug('login', 'Login with Okta sends me round in a loop and I never get signed in.', 1),
  bug('login', 'I am logged out every morning and have to sign in with my password again.', 2),
  bug(
    'login',
    'Single sign-on fails since Monday: the login page just reloads after the password.',
    1,
  ),
  bug(
    'login',
    'The login screen says my password is wrong although I reset the password twice.',
    1,
  ),
  bug('login', "Can't sign in on my phone, the login code never arrives.", 1),
  bug('login', 'After the update the app logged me out and will not accept my login any more.', 1),
  ask('login', 'Please add a passkey login so that we can sign in without a password.'),
  ask('login', 'Can we have SSO login with Google? Typing a password each time is annoying.'),
  bug('login', 'SSO login redirects to a blank page for half of our team.', 2),
  bug('login', 'Signing in takes five attempts, the login session expires immediately.', 2),
  bug('login', 'My login session ends after ten minutes and I have to sign in again and again.', 2),
  bug(
    'login',
    'Password reset mail never comes, so I am locked out of my login for three days.',
    1,
  ),
  bug('login', 'Two-factor login rejects every code, I cannot sign in to my account.', 1),
  bug(
    'login',
    'Login klappt nicht: nach dem Passwort lande ich wieder auf der Login-Seite.',
    1,
    'de-DE',
  ),
  bug(
    'login',
    'Login lukt niet meer, na het wachtwoord kom ik steeds terug op de login.',
    1,
    'nl-NL',
  ),
]

const DARK_MODE: readonly Feedback[] = [
  ask('dark-mode', 'Please add a dark mode, the white background hurts my eyes at night.'),
  ask('dark-mode', 'Dark mode when? Every other notes app has a dark theme by now.'),
  ask('dark-mode', 'I would love a dark theme that follows the system setting.'),
  ask('dark-mode', 'A dark mode for reading at night would be wonderful.'),
  bug('dark-mode', 'Dark mode shows black text on a dark grey background, unreadable.', 2),
  ask(
    'dark-mode',
    'Could the editor get a dark background too, not only the sidebar in dark mode?',
  ),
  ask('dark-mode', 'My eyes hurt from the bright white screen in the evening. Dark mode please!'),
  ask('dark-mode', 'Wish there was a dark theme with higher contrast for the night shift.'),
  bug(
    'dark-mode',
    'Dark theme turns itself off after each restart and the white screen blinds me.',
    2,
  ),
  ask('dark-mode', 'Let us schedule dark mode from sunset to sunrise.'),
  ask('dark-mode', 'An option for a true black dark theme on OLED screens, please.'),
  bug('dark-mode', 'In dark mode the icons stay black on a dark background and vanish.', 2),
  ask('dark-mode', 'Ein Dark Mode wäre toll, der weiße Hintergrund blendet nachts.', 'de-DE'),
  ask(
    'dark-mode',
    'Per favore aggiungete il dark mode, lo sfondo bianco di notte stanca gli occhi.',
    'it-IT',
  ),
]

const PRAISE: readonly Feedback[] = [
  thank('I love this app, it is the best tool our team has ever used!'),
  thank('Fantastic support: Ana answered within minutes and solved everything. Thank you!'),
  thank('Wonderful and beautiful design, I am very happy with it.'),
  thank('Thanks to the friendly support team, excellent and quick help as always.'),
  thank('Ich liebe diese App, einfach großartig!', 'de-DE'),
  thank('Merci pour cette application, elle est vraiment excellente !', 'fr-FR'),
]

const OTHER: readonly Feedback[] = [
  question('Where do I find the invoice for October?'),
  question('Do you have a student discount?'),
  question('Is there an API rate limit for reading tags?'),
  ask('other', 'Keyboard shortcut for archiving would save me a lot of clicks.'),
  bug('other', 'Calendar widget on Android shows last week’s meetings.', 3),
  bug('other', 'Battery drains quickly while recording audio on my tablet 🔋', 2),
  question('Kann ich zwei Arbeitsbereiche zusammenführen?', 'de-DE'),
  question('How many people may share one notebook?'),
  ask('other', 'Tabellen in Notizen wären praktisch.', 'de-DE'),
  question('Does the desktop version run on Linux?'),
]

/** In an order that mixes the topics, as an inbox does. */
export const FEEDBACK: readonly Feedback[] = interleave([EXPORT, LOGIN, DARK_MODE, PRAISE, OTHER])

/** What comes in after the first reports: more of the same, in words that were there and words that were not. */
export const LATER_FEEDBACK: readonly Feedback[] = [
  bug('login', 'The login page rejects my new password since the reset.', 1),
  bug('login', 'I cannot sign in with SSO from the train, the login times out.', 2),
  ask('export', 'Please let the CSV export keep the order of my columns in Excel.'),
  bug(
    'dark-mode',
    'The dark theme forgets my setting, the white background is back each night.',
    2,
  ),
]

function bug(topic: Topic, message: string, rating?: number, locale = 'en-US'): Feedback {
  return {
    topic,
    submission: {
      kind: 'bug',
      message,
      context: { locale },
      ...(rating === undefined ? {} : { rating }),
    },
  }
}

function ask(topic: Topic, message: string, locale = 'en-US'): Feedback {
  return { topic, submission: { kind: 'request', message, context: { locale } } }
}

function thank(message: string, locale = 'en-US'): Feedback {
  return {
    topic: 'praise',
    submission: { kind: 'praise', message, rating: 5, context: { locale } },
  }
}

function question(message: string, locale = 'en-US'): Feedback {
  return { topic: 'other', submission: { kind: 'question', message, context: { locale } } }
}

function interleave(lists: readonly (readonly Feedback[])[]): Feedback[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list[index] ?? []),
  ).flat()
}
