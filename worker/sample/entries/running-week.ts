/** Written for Earshot; the week that is still under way when the sample is loaded. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const RUNNING_WEEK: readonly SampleEntry[] = [
  row(
    [13, 0, '06:41', 'bug', 'en-US', 'widget', '4.2.0'],
    "Two more notes gone after last night's sync. Haven't got 4.2.1 on the work laptop yet, IT says Thursday.",
    { rating: 3, path: '/notes' },
  ),
  row(
    [13, 0, '07:33', 'praise', 'en-GB', 'widget', '4.2.1'],
    '4.2.1 installed on all my machines, and so far no duplicates. Fingers crossed.',
    { path: '/notes', respondent: 'r-0004' },
  ),
  row(
    [13, 0, '08:29', 'bug', 'en-US', 'widget', '4.2.1'],
    "Search took 7 seconds just now. I'm only mentioning it because it's Monday and I'm mentioning everything.",
    { path: '/search', respondent: 'r-0489' },
  ),
  row(
    [13, 0, '09:42', 'request', 'en-US', 'widget', '4.2.1'],
    'Please tell me calendar sync is next after the sync fixes.',
    { path: '/settings/integrations' },
  ),
  row(
    [13, 0, '10:16', 'bug', 'de-DE', 'widget', '4.2.1'],
    'Heute früh wieder Anmeldeschleife über Microsoft, nach dem Löschen der Cookies ging es.',
    { path: '/login', respondent: 'r-0490' },
  ),
  row(
    [13, 0, '11:27', 'praise', 'en-US', 'widget', '4.2.1'],
    'Just joined, twenty minutes in, already moved my whole thesis outline over. So easy!',
    { rating: 5, path: '/welcome', respondent: 'r-0491' },
  ),
  row([13, 0, '13:58', 'request', 'en-US', 'app-store', '4.2.1'], 'Dark theme, still waiting', {
    rating: 3,
  }),
  row(
    [13, 0, '15:12', 'bug', 'en-IN', 'widget', '4.2.0'],
    'duplicate notes after sync still there on 4.2.0, how to clean all copies at once?',
    { path: '/notes', respondent: 'r-0492' },
  ),
  row(
    [13, 0, '17:44', 'other', 'en-US', 'widget', '4.2.1'],
    'Eleven emails about one comment thread. One thread!',
    { path: '/settings/notifications', respondent: 'r-0493' },
  ),
  row(
    [13, 1, '07:05', 'request', 'en-US', 'app-store', '4.2.1'],
    'iPhone, train, no signal, no notes. You know the drill.',
    { rating: 2 },
  ),
  row(
    [13, 1, '08:51', 'bug', 'fr-FR', 'widget', '4.2.0'],
    "Encore une note disparue après synchronisation ce matin, heureusement j'avais une copie papier.",
    { path: '/notes' },
  ),
  row(
    [13, 1, '09:38', 'other', 'en-US', 'widget', '4.2.1'],
    "Got the renewal quote. That's a hefty increase for a year with this many sync bugs.",
    { path: '/settings/billing', respondent: 'r-0494' },
  ),
  row(
    [13, 1, '11:04', 'praise', 'en-US', 'email'],
    'Your support called me back within the hour about our lost notes. Much appreciated.',
    { respondent: 'r-0495' },
  ),
  row(
    [13, 1, '13:20', 'request', 'nl-NL', 'widget', '4.2.1'],
    'Grotere letters in de zijbalk graag, ik zit met mijn neus op het scherm.',
    { rating: 4, path: '/settings/appearance' },
  ),
  row(
    [13, 1, '15:55', 'question', 'en-US', 'widget', '4.2.1'],
    'Does 4.2.1 bring back notes that sync removed, or does it only stop it from happening again?',
    { path: '/notes/trash', respondent: 'r-0496' },
  ),
  row(
    [13, 1, '19:18', 'bug', 'en-US', 'play-store', '4.2.1'],
    'Widget crashed again when I ticked off a task, Pixel 8',
    { rating: 2 },
  ),
  row(
    [13, 2, '08:22', 'bug', 'en-US', 'widget', '4.2.0'],
    '1,790 notes. Nine hundred of them mine.',
    { path: '/notes', respondent: 'r-0003' },
  ),
  row(
    [13, 2, '10:09', 'request', 'es-ES', 'widget', '4.2.1'],
    '¿Habrá integración con el calendario de Outlook este año?',
    { path: '/tasks', respondent: 'r-0497' },
  ),
  row(
    [13, 2, '12:36', 'bug', 'en-US', 'widget', '4.2.1'],
    'Exporting a board to PDF leaves out the card descriptions.',
    { path: '/boards', respondent: 'r-0498' },
  ),
  row(
    [13, 2, '14:47', 'praise', 'en-US', 'widget', '4.2.1'],
    "Linked notes are the best thing you've shipped this year.",
    { rating: 5, path: '/notes' },
  ),
  row(
    [13, 3, '09:18', 'bug', 'en-GB', 'widget', '4.2.0'],
    "Colleague's edits disappeared after sync; mine survived. She is not speaking to me.",
    { path: '/notes' },
  ),
  row(
    [13, 3, '11:34', 'request', 'en-US', 'widget', '4.2.1'],
    'shortcut for "due tomorrow" pls, that\'s where everything goes anyway',
    { path: '/tasks', respondent: 'r-0499' },
  ),
  row(
    [13, 3, '16:09', 'bug', 'en-CA', 'widget', '4.2.1'],
    'Search for an exact phrase in quotes spins for 20 seconds and then returns nothing.',
    { path: '/search', respondent: 'r-0500' },
  ),
  row(
    [13, 4, '10:21', 'request', 'en-US', 'email'],
    "Elevator guy. Offline on iPhone. I'm not going away.",
    { respondent: 'r-0055' },
  ),
  row(
    [13, 4, '14:32', 'bug', 'it-IT', 'widget', '4.2.0'],
    'Note doppie dopo la sincronizzazione anche nello spazio condiviso con il cliente. Figuraccia.',
    { path: '/notes', respondent: 'r-0501' },
  ),
  row(
    [13, 5, '11:17', 'praise', 'en-US', 'play-store', '4.2.1'],
    'Using it for my garden plan this year, works a treat 🌱',
    { rating: 5 },
  ),
]
