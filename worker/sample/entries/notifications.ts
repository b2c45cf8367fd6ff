/** Written for Earshot; too many notifications and too few ways to quiet them. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const NOTIFICATIONS: readonly SampleEntry[] = [
  row(
    [1, 2, '10:22', 'bug', 'en-US', 'widget', '3.9.4'],
    'I get an email, a push AND a badge for every comment. Pick one. Or let me pick one.',
    { rating: 2, path: '/settings/notifications', respondent: 'r-0454' },
  ),
  row(
    [1, 4, '16:38', 'other', 'en-GB', 'widget', '3.9.4'],
    '47 notifications today. I was mentioned in one of them.',
    { path: '/settings/notifications' },
  ),
  row(
    [2, 2, '11:15', 'request', 'de-DE', 'widget', '3.9.4'],
    'Zu viele Benachrichtigungen. Bitte eine tägliche Zusammenfassung statt einzelner Mails.',
    { path: '/settings/notifications', respondent: 'r-0455' },
  ),
  row(
    [3, 0, '08:51', 'other', 'en-US', 'play-store', '3.9.4'],
    'notifications are out of control',
    { rating: 2 },
  ),
  row(
    [3, 3, '14:24', 'request', 'en-US', 'widget', '4.0.0'],
    'Can I mute one space without muting everything? The "Random" space is killing me.',
    { path: '/settings/notifications', respondent: 'r-0080' },
  ),
  row(
    [4, 2, '10:12', 'question', 'fr-FR', 'widget', '4.0.1'],
    'Comment désactiver les notifications pour les tâches qui ne me concernent pas ?',
    { path: '/settings/notifications', respondent: 'r-0456' },
  ),
  row(
    [5, 2, '09:38', 'other', 'en-US', 'widget', '4.0.2'],
    "Somebody reorganised our boards yesterday and 18 people received 160 emails each. We've had a meeting about it. The meeting also produced notifications.",
    { rating: 3, path: '/settings/notifications', respondent: 'r-0457' },
  ),
  row(
    [5, 3, '17:50', 'other', 'en-US', 'app-store', '4.0.2'],
    'Buzzes at 3am because a colleague in Singapore ticks off tasks. Needs quiet hours.',
    { rating: 3 },
  ),
  row(
    [6, 0, '14:07', 'request', 'en-US', 'widget', '4.0.3'],
    'Please add a digest. Per-comment emails are too much.',
    { path: '/settings/notifications' },
  ),
  row(
    [6, 3, '11:29', 'bug', 'en-GB', 'widget', '4.0.3'],
    "I switched off email notifications on Monday. It's Thursday and I've had thirty since.",
    { path: '/settings/notifications', respondent: 'r-0081' },
  ),
  row(
    [8, 0, '15:33', 'request', 'en-US', 'widget', '4.0.3'],
    'Quiet hours for push notifications would be lovely, especially at weekends.',
    { respondent: 'r-0458' },
  ),
  row(
    [8, 1, '10:52', 'other', 'en-US', 'widget', '4.1.0'],
    "I don't need to be told that I completed my own task. I was there.",
    { path: '/tasks' },
  ),
  row(
    [8, 2, '16:40', 'request', 'en-US', 'email'],
    "As an admin I'd like to set sane defaults for notifications for new people. Each one of our 70 seats starts with everything on, and my first conversation with every new hire is how to turn it off.",
    { respondent: 'r-0082' },
  ),
  row(
    [8, 3, '09:16', 'other', 'es-ES', 'widget', '4.1.0'],
    'Demasiadas notificaciones. Cada vez que alguien edita una nota me llega un aviso al móvil.',
    { rating: 2, path: '/settings/notifications', respondent: 'r-0459' },
  ),
  row(
    [8, 6, '11:03', 'other', 'en-US', 'play-store', '4.1.0'],
    "Too many push notifications, can't choose which ones.",
    { rating: 2 },
  ),
  row(
    [9, 0, '13:54', 'other', 'it-IT', 'widget', '4.1.0'],
    'Troppe notifiche via email, finiscono tutte nello spam e mi perdo quelle importanti.',
    { path: '/settings/notifications', respondent: 'r-0460' },
  ),
  row(
    [9, 3, '09:34', 'request', 'en-CA', 'widget', '4.1.1'],
    'When five people comment on a note within ten minutes, send one notification. Not five.',
    { path: '/settings/notifications', respondent: 'r-0461' },
  ),
  row(
    [10, 0, '15:16', 'request', 'en-US', 'widget', '4.1.1'],
    "Mentions only. That's the setting I'm after. Mentions only.",
    { path: '/settings/notifications' },
  ),
  row(
    [10, 1, '14:37', 'other', 'en-US', 'widget', '4.2.0'],
    'Why did I get 62 notifications about a board I left months ago?',
    { path: '/settings/notifications', respondent: 'r-0254' },
  ),
  row(
    [10, 2, '09:12', 'other', 'en-GB', 'app-store', '4.2.0'],
    'The update turned all my notifications back on. All of them. Took me a minute to find out why my watch would not stop buzzing.',
    { rating: 2 },
  ),
  row(
    [10, 2, '16:06', 'bug', 'fr-FR', 'widget', '4.2.0'],
    'Mes réglages de notifications ont été réinitialisés après la mise à jour, je reçois tout à nouveau.',
    { rating: 3, path: '/settings/notifications', respondent: 'r-0462' },
  ),
  row(
    [10, 3, '11:28', 'other', 'nl-NL', 'widget', '4.2.0'],
    'Ik krijg meldingen van taken die al maanden zijn afgerond.',
    { path: '/settings/notifications' },
  ),
  row([10, 5, '22:09', 'other', 'en-US', 'app-store', '4.2.0'], 'Ping ping ping ping. Deleted.', {
    rating: 2,
  }),
  row(
    [11, 1, '14:47', 'request', 'en-US', 'widget', '4.2.0'],
    'Is per-space mute coming? I asked a while ago. The Random space has discovered GIFs.',
    { path: '/settings/notifications', respondent: 'r-0080' },
  ),
  row(
    [11, 3, '10:19', 'other', 'en-US', 'widget', '4.2.0'],
    'Opened the app after my holiday: 1,204 unread notifications, no "mark all as read".',
    { path: '/settings/notifications' },
  ),
  row(
    [12, 1, '13:55', 'request', 'en-GB', 'widget', '4.2.0'],
    'A weekly summary by email instead of the constant drip of alerts, please and thank you.',
    { path: '/settings/notifications', respondent: 'r-0463' },
  ),
  row(
    [12, 3, '16:12', 'bug', 'en-US', 'widget', '4.2.0'],
    'Turned off push for comments, still get push for comments. Android, latest version.',
    { rating: 2, path: '/settings/notifications', respondent: 'r-0464' },
  ),
  row(
    [12, 4, '10:17', 'request', 'en-US', 'widget', '4.2.0'],
    'Please let me snooze notifications for an hour, just an hour, to write one paragraph.',
    { path: '/settings/notifications' },
  ),
]
