/** Written for Earshot; wishes for a calendar integration. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const CALENDAR: readonly SampleEntry[] = [
  row(
    [1, 0, '10:18', 'request', 'en-US', 'widget', '3.9.4'],
    'Would love to see my tasks in Google Calendar. Right now I type everything twice.',
    { rating: 4, path: '/tasks' },
  ),
  row(
    [2, 0, '11:20', 'request', 'de-DE', 'widget', '3.9.4'],
    'Aufgaben mit Fälligkeitsdatum sollten automatisch im Kalender erscheinen (Outlook).',
    { path: '/tasks' },
  ),
  row(
    [2, 1, '09:44', 'request', 'en-US', 'widget', '3.9.4'],
    "Calendar sync. Due dates → calendar events. That's it, that's the request.",
    { path: '/tasks', respondent: 'r-0045' },
  ),
  row(
    [2, 2, '14:07', 'request', 'en-GB', 'widget', '3.9.4'],
    "Is an Outlook calendar integration planned? It's the first thing every new starter asks me.",
    { path: '/settings/integrations', respondent: 'r-0408' },
  ),
  row(
    [2, 4, '15:25', 'request', 'en-US', 'email'],
    "We're a 15 person landscaping firm. The crews live in Google Calendar and the office lives in Fieldnote, and the two of us in between live in hell. A read-only calendar feed of tasks with a due date would already save us an hour a day.",
    { respondent: 'r-0409' },
  ),
  row(
    [3, 0, '16:13', 'question', 'en-IN', 'widget', '3.9.4'],
    'How do I connect my calendar? I can not find the option in integrations.',
    { path: '/settings/integrations', respondent: 'r-0410' },
  ),
  row(
    [3, 1, '11:02', 'request', 'fr-FR', 'widget', '3.9.4'],
    'Une intégration avec Google Agenda serait parfaite pour voir les échéances.',
    { rating: 3, path: '/tasks', respondent: 'r-0411' },
  ),
  row(
    [3, 5, '09:53', 'request', 'en-US', 'widget', '4.0.0'],
    'an ical feed would be enough for me',
    { path: '/settings/integrations' },
  ),
  row(
    [4, 1, '13:48', 'request', 'en-US', 'widget', '4.0.0'],
    "Please add a two-way calendar sync. If I drag the event in Google Calendar, the task's due date should move too.",
    { path: '/tasks', respondent: 'r-0046' },
  ),
  row(
    [4, 3, '10:29', 'request', 'en-GB', 'widget', '4.0.1'],
    'I missed a deadline because the task was in Fieldnote and my brain is in my calendar. My own fault, but an integration would help.',
    { respondent: 'r-0412' },
  ),
  row(
    [4, 6, '17:02', 'request', 'en-US', 'play-store', '4.0.1'],
    'Great for lists. Needs calendar integration so that tasks show up next to my meetings.',
    { rating: 4 },
  ),
  row(
    [5, 0, '09:17', 'request', 'es-ES', 'widget', '4.0.1'],
    'Falta poder ver las tareas en el calendario. Con Google Calendar sería ideal.',
    { path: '/tasks' },
  ),
  row(
    [5, 1, '09:27', 'request', 'en-US', 'email'],
    'Third renewal, third time asking: calendar integration, please. Apple Calendar in our case.',
    { respondent: 'r-0413' },
  ),
  row(
    [5, 2, '15:44', 'request', 'en-US', 'widget', '4.0.2'],
    "We use Outlook 365. Without a calendar connection I can't get my managers to put tasks in here. They look at their calendar and nothing else.",
    { rating: 4, path: '/settings/integrations', respondent: 'r-0414' },
  ),
  row(
    [5, 3, '10:11', 'request', 'en-US', 'widget', '4.0.2'],
    "A calendar view inside Fieldnote would be nice, but honestly I'd rather have tasks in the calendar I already have.",
    { path: '/tasks' },
  ),
  row(
    [5, 5, '12:36', 'request', 'nl-NL', 'widget', '4.0.2'],
    'Koppeling met Outlook-agenda zou geweldig zijn.',
    { path: '/tasks', respondent: 'r-0415' },
  ),
  row(
    [6, 3, '14:58', 'request', 'en-CA', 'widget', '4.0.3'],
    "Could meeting notes be created from calendar events? I'd love to click on tomorrow's meeting and get a note with attendees already filled in.",
    { path: '/settings/integrations', respondent: 'r-0047' },
  ),
  row(
    [7, 0, '16:34', 'request', 'it-IT', 'widget', '4.0.3'],
    'Sarebbe utile sincronizzare le scadenze con Google Calendar.',
    { path: '/tasks' },
  ),
  row(
    [7, 2, '10:39', 'request', 'en-US', 'widget', '4.0.3'],
    "Just subscribed and assumed calendar sync was there, because who doesn't have calendar sync? Turns out: you.",
    { rating: 3, path: '/settings/integrations', respondent: 'r-0416' },
  ),
  row(
    [7, 4, '15:10', 'request', 'en-GB', 'widget', '4.0.3'],
    'My due dates need to be in Outlook. Is there an API I could build this with myself?',
    { path: '/tasks', respondent: 'r-0417' },
  ),
  row(
    [8, 0, '11:22', 'request', 'en-US', 'widget', '4.0.3'],
    'Seen that you added a chat integration. Cool! Calendar next?',
    { path: '/settings/integrations', respondent: 'r-0045' },
  ),
  row(
    [8, 2, '08:46', 'request', 'de-DE', 'widget', '4.1.0'],
    'Wir würden sofort auf den größeren Tarif wechseln, wenn es eine Kalenderanbindung gäbe. Termine stehen bei uns in Exchange, Aufgaben bei euch, und ich klebe dazwischen Zettel an den Monitor.',
    { path: '/tasks', respondent: 'r-0048' },
  ),
  row(
    [9, 0, '14:04', 'request', 'en-CA', 'email'],
    "We're a veterinary clinic with four vets and eleven technicians. Appointments are in Google Calendar, follow-ups (\"call Mrs. Tremblay about the cat's bloodwork\") are Fieldnote tasks. Every morning our receptionist copies the follow-ups into the calendar by hand so that nobody gets double booked, and every evening she copies back what got moved. She's on leave next month. I've looked at the automation tools and they all want to be an engineer's second job. If tasks with a date could just appear in a calendar of our choosing, I'd be able to look forward to next month.",
    { respondent: 'r-0208' },
  ),
  row(
    [9, 1, '14:49', 'request', 'en-US', 'widget', '4.1.0'],
    'Tasks with a time, not just a date, and then sync them to my calendar please',
    { path: '/tasks', respondent: 'r-0418' },
  ),
  row(
    [9, 2, '10:15', 'request', 'pt-BR', 'widget', '4.1.1'],
    'Integração com o Google Agenda, por favor! Nossa equipe inteira pede.',
    { rating: 4, path: '/settings/integrations' },
  ),
  row(
    [9, 3, '13:57', 'request', 'en-US', 'app-store', '4.1.1'],
    'No calendar sync. How am I supposed to plan a week?',
    { rating: 3 },
  ),
  row(
    [9, 4, '16:26', 'request', 'en-US', 'widget', '4.1.1'],
    "It'd be great if completing the task also ticked off or removed the calendar entry.",
    { path: '/tasks', respondent: 'r-0419' },
  ),
  row(
    [10, 1, '09:31', 'request', 'en-GB', 'widget', '4.1.1'],
    'Evaluating Fieldnote for a department of 60. Blocking point is calendar integration (Outlook, shared mailboxes). Everything else scored well. When can we expect it?',
    { path: '/settings/integrations', respondent: 'r-0049' },
  ),
  row([10, 4, '13:40', 'request', 'en-US', 'widget', '4.2.0'], 'calendar integration?? pls', {
    path: '/tasks',
    respondent: 'r-0420',
  }),
  row(
    [11, 0, '11:18', 'request', 'fr-FR', 'widget', '4.2.0'],
    "Toujours pas de synchronisation avec Outlook ? C'est le seul point bloquant pour notre équipe.",
    { path: '/settings/integrations', respondent: 'r-0421' },
  ),
  row(
    [11, 1, '09:28', 'request', 'en-US', 'widget', '4.2.0'],
    'We moved to Google Workspace this month and now the missing calendar connection really hurts.',
    { rating: 3, path: '/settings/integrations' },
  ),
  row(
    [11, 2, '15:37', 'request', 'en-GB', 'widget', '4.2.0'],
    'Tasks due "today" mean nothing to me unless they\'re in my calendar, between the dentist and the school run.',
    { path: '/tasks', respondent: 'r-0250' },
  ),
  row(
    [11, 3, '15:41', 'request', 'en-US', 'widget', '4.2.0'],
    "I built a janky script that reads your export every night and writes calendar events. It works until it doesn't. Please put me out of my misery with a real integration.",
    { path: '/tasks', respondent: 'r-0046' },
  ),
  row(
    [11, 4, '10:12', 'request', 'es-ES', 'widget', '4.2.0'],
    'Una vista de calendario conectada con Outlook, por favor. Lo demás lo tenéis todo.',
    { path: '/tasks', respondent: 'r-0422' },
  ),
  row(
    [12, 0, '10:06', 'request', 'en-US', 'widget', '4.2.0'],
    'Google Calendar sync would make this a 10/10 for our studio.',
    { path: '/settings/integrations' },
  ),
  row(
    [12, 1, '14:09', 'request', 'en-US', 'email'],
    'Our volunteers plan their shifts in Google Calendar. If Fieldnote could write to it I could retire the spreadsheet, and possibly myself.',
    { respondent: 'r-0251' },
  ),
  row(
    [12, 2, '14:53', 'request', 'de-DE', 'widget', '4.2.0'],
    'Kalender-Integration wäre super 👍',
    { rating: 4, path: '/tasks', respondent: 'r-0423' },
  ),
  row(
    [12, 4, '09:38', 'request', 'en-AU', 'widget', '4.2.0'],
    "Could due dates at least be exported as an .ics file? Doesn't have to be live.",
    { path: '/tasks' },
  ),
]
