/** Written for Earshot; thanks to the support team. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const SUPPORT_PRAISE: readonly SampleEntry[] = [
  row(
    [1, 2, '16:02', 'praise', 'en-US', 'email'],
    'Shout-out to Maya from support, she answered within ten minutes and stayed with me until it worked.',
    { respondent: 'r-0571' },
  ),
  row(
    [2, 1, '13:11', 'praise', 'en-GB', 'widget', '3.9.4'],
    'Support was brilliant today. A real person, a real answer, no script.',
    { rating: 5, path: '/help', respondent: 'r-0572' },
  ),
  row(
    [2, 4, '16:45', 'praise', 'en-US', 'play-store', '3.9.4'],
    'Wrote to support on a Sunday and got help on a Sunday. Wow.',
    { rating: 5 },
  ),
  row(
    [3, 2, '11:58', 'praise', 'de-DE', 'email'],
    'Vielen Dank an euren Support, die Antwort kam schnell und hat sofort geholfen. Das ist heute selten.',
    { respondent: 'r-0105' },
  ),
  row(
    [4, 1, '15:20', 'praise', 'en-US', 'widget', '4.0.0'],
    'Priya sorted out my billing mess in one reply. Please give her a raise.',
    { path: '/help' },
  ),
  row(
    [5, 0, '14:37', 'praise', 'en-US', 'email'],
    'I deleted a whole space by accident (yes, I clicked "yes, I\'m sure", and yes, I was not sure). Your support team had it back in twenty minutes and didn\'t make me feel stupid about it. Thank you, truly.',
    { respondent: 'r-0106' },
  ),
  row(
    [5, 4, '10:29', 'praise', 'fr-FR', 'widget', '4.0.2'],
    "Équipe d'assistance réactive et très sympathique, merci à Jonas.",
    { path: '/help', respondent: 'r-0573' },
  ),
  row(
    [6, 1, '15:39', 'praise', 'en-US', 'email'],
    'A compliment, for once. My father passed away in spring and his recipes were in a Fieldnote account nobody had the password to. I wrote to you expecting a form. Instead Priya wrote back, said she was sorry, explained which two documents she\'d need and why, and had the notes in my account two days later, in folders, just as he had left them. She even mentioned that the lasagne one had a comment from him that said "do not show your mother". I\'ve laughed about that for weeks. Please make sure she sees this.',
    { respondent: 'r-0210' },
  ),
  row([6, 2, '17:16', 'praise', 'en-US', 'widget', '4.0.3'], 'quick friendly support. 10/10', {
    path: '/help',
    respondent: 'r-0574',
  }),
  row(
    [6, 5, '11:40', 'praise', 'en-AU', 'app-store', '4.0.3'],
    'Customer service from actual humans. Good on ya.',
    { rating: 5 },
  ),
  row(
    [7, 2, '13:33', 'praise', 'nl-NL', 'widget', '4.0.3'],
    'Top geholpen door de klantenservice, binnen een uur opgelost!',
    { path: '/help' },
  ),
  row(
    [7, 4, '15:54', 'praise', 'en-US', 'email'],
    "The help desk sent me a screen recording made just for my question. I've worked in support for 11 years and I'm taking notes.",
    { respondent: 'r-0575' },
  ),
  row(
    [8, 2, '12:08', 'praise', 'es-ES', 'widget', '4.1.0'],
    'Muy buena atención, me respondieron en español y solucionaron el problema en el día.',
    { rating: 5, path: '/help', respondent: 'r-0576' },
  ),
  row(
    [9, 1, '14:46', 'praise', 'en-US', 'widget', '4.1.0'],
    "Thanks to Jonas from your support for staying calm while I wasn't.",
    { path: '/help' },
  ),
  row(
    [9, 4, '10:21', 'praise', 'en-GB', 'widget', '4.1.1'],
    "I've contacted support three times now, and three times it was fixed the same day. I tell everyone.",
    { path: '/help', respondent: 'r-0107' },
  ),
  row(
    [10, 2, '16:31', 'praise', 'en-US', 'widget', '4.2.0'],
    'Support team is great even when the software has a bad week.',
    { path: '/help', respondent: 'r-0577' },
  ),
  row(
    [11, 0, '16:28', 'praise', 'en-US', 'widget', '4.2.0'],
    'Chat support stayed with me for 50 minutes to find my missing notes. And found them!',
    { path: '/help', respondent: 'r-0578' },
  ),
  row(
    [11, 1, '17:09', 'praise', 'en-US', 'email'],
    "Tom from support restored all our missing notes by hand and phoned me to check. I'm still cross about the bug, but the way you handled it was first class.",
    { respondent: 'r-0108' },
  ),
  row(
    [11, 3, '11:37', 'praise', 'de-DE', 'widget', '4.2.0'],
    'Euer Support ist das Beste an der ganzen Woche gewesen, danke an Jonas.',
    { rating: 5, path: '/help', respondent: 'r-0579' },
  ),
  row([11, 5, '12:17', 'praise', 'en-US', 'app-store', '4.2.0'], 'Helpful support, fast replies.', {
    rating: 4,
  }),
  row(
    [12, 3, '14:15', 'praise', 'it-IT', 'email'],
    "Grazie all'assistenza, gentilissimi e velocissimi come sempre.",
    { respondent: 'r-0580' },
  ),
]
