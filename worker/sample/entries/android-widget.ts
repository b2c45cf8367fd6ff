/** Written for Earshot; home screen widget that crashes on Android. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const ANDROID_WIDGET: readonly SampleEntry[] = [
  row(
    [1, 3, '08:17', 'bug', 'en-US', 'play-store', '3.9.4'],
    'Home screen widget crashes each time I tap the plus button. Pixel 7.',
    { rating: 2 },
  ),
  row(
    [1, 5, '19:30', 'bug', 'de-DE', 'play-store', '3.9.4'],
    'Das Widget stürzt ständig ab (Galaxy S22). Die App selbst läuft.',
    { rating: 2 },
  ),
  row(
    [3, 1, '12:45', 'bug', 'en-US', 'widget', '3.9.4'],
    'The Android widget shows "Problem loading widget" after every restart of the phone. I have to remove it and put it back.',
    { rating: 2, respondent: 'r-0090' },
  ),
  row(
    [3, 2, '09:33', 'bug', 'en-GB', 'play-store', '3.9.4'],
    'Widget stopped working since last update, just a grey box.',
    { rating: 3 },
  ),
  row([3, 5, '14:27', 'bug', 'en-IN', 'play-store', '4.0.0'], 'widget crash crash crash. fix it', {
    rating: 1,
  }),
  row(
    [4, 0, '19:16', 'bug', 'en-US', 'play-store', '4.0.0'],
    'The to-do widget was the reason I got this app. Now it crashes the launcher on my OnePlus.',
    { rating: 2 },
  ),
  row(
    [4, 3, '08:42', 'bug', 'es-ES', 'play-store', '4.0.1'],
    'El widget de Android se cierra solo al marcar una tarea como hecha.',
    { rating: 2 },
  ),
  row(
    [5, 1, '15:53', 'bug', 'en-US', 'widget', '4.0.2'],
    "Widget on Samsung tablet crashes when the list has more than about 30 tasks. With fewer it's fine.",
    { respondent: 'r-0407' },
  ),
  row(
    [5, 1, '18:20', 'bug', 'en-US', 'play-store', '4.0.2'],
    'Please fix the widget! I use it on my home screen for groceries and it dies at the worst moment, in aisle 7, with a toddler.',
    { rating: 3 },
  ),
  row(
    [5, 6, '10:14', 'bug', 'en-CA', 'play-store', '4.0.2'],
    'Tapping a note in the widget opens the app and then the app closes straight away. Opening from the icon works.',
    { rating: 2 },
  ),
  row(
    [6, 4, '12:09', 'bug', 'pt-BR', 'play-store', '4.0.3'],
    'O widget trava e fecha toda vez no meu Moto G.',
    { rating: 2 },
  ),
  row(
    [7, 0, '09:56', 'bug', 'en-US', 'widget', '4.0.3'],
    'Widget crash on Android again, sent a crash report through the system dialog twice this week. Do those reach you?',
    { respondent: 'r-0090' },
  ),
  row([7, 5, '20:18', 'bug', 'en-US', 'play-store', '4.0.3'], 'Crashes. Widget. Every. Time.', {
    rating: 1,
  }),
  row(
    [8, 0, '11:31', 'bug', 'fr-FR', 'play-store', '4.0.3'],
    "Le widget plante dès que je l'ajoute à l'écran d'accueil. Pixel 6a, Android 14.",
    { rating: 2 },
  ),
  row(
    [8, 2, '09:28', 'bug', 'en-US', 'widget', '4.1.0'],
    "Android 14, Galaxy Z Flip: the widget crashes whenever I fold the phone. The future is here and it's unstable.",
    { respondent: 'r-0091' },
  ),
  row(
    [8, 3, '07:52', 'bug', 'de-DE', 'play-store', '4.1.0'],
    'Seit dem letzten Update stürzt das Widget sofort ab, Pixel 7 Pro.',
    { rating: 1 },
  ),
  row(
    [8, 3, '21:04', 'bug', 'en-US', 'play-store', '4.1.0'],
    'Since 4.1 the widget crashes as soon as the home screen loads. Phone basically unusable until I removed it.',
    { rating: 1 },
  ),
  row(
    [8, 4, '17:42', 'bug', 'en-GB', 'play-store', '4.1.0'],
    'Resizing the widget makes it crash and then it disappears from the home screen.',
    { rating: 2 },
  ),
  row(
    [8, 5, '16:15', 'bug', 'en-US', 'play-store', '4.1.0'],
    "Good app but the widget doesn't refresh and then force closes",
    { rating: 3 },
  ),
  row(
    [10, 1, '11:47', 'bug', 'it-IT', 'play-store', '4.1.1'],
    "Il widget va in crash dopo l'ultimo aggiornamento.",
    { rating: 2 },
  ),
  row(
    [10, 5, '13:09', 'bug', 'en-US', 'play-store', '4.2.0'],
    "widget keeps crashing, galaxy s23, reinstalling doesn't help",
    { rating: 2 },
  ),
  row(
    [11, 2, '19:37', 'bug', 'en-IN', 'play-store', '4.2.0'],
    'Widget not working properly, crash when screen is locked and unlocked.',
    { rating: 2 },
  ),
  row(
    [12, 0, '20:11', 'bug', 'en-US', 'play-store', '4.2.0'],
    'Another update, another broken widget. It lasted two days this time before it crashed.',
    { rating: 2 },
  ),
  row(
    [12, 2, '18:43', 'bug', 'en-GB', 'play-store', '4.2.0'],
    'Grocery list widget blank again. Tap it, crash, blank.',
    { rating: 2 },
  ),
  row(
    [12, 5, '09:44', 'bug', 'en-US', 'widget', '4.2.1'],
    'The widget survived a reboot today for the first time! Then I tapped it and it crashed. Progress?',
    { respondent: 'r-0090' },
  ),
]
