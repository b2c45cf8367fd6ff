/** Written for Earshot; people who got started easily and say so. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const ONBOARDING_PRAISE: readonly SampleEntry[] = [
  row(
    [1, 1, '13:24', 'praise', 'en-US', 'widget', '3.9.4'],
    "Setup took me six minutes, including a coffee. Nicest onboarding I've had in any work tool.",
    { rating: 5, path: '/welcome' },
  ),
  row(
    [1, 3, '11:39', 'praise', 'de-DE', 'widget', '3.9.4'],
    'Der Einstieg ist super gemacht, auch unsere weniger technikaffinen Kollegen waren sofort drin.',
    { path: '/welcome', respondent: 'r-0465' },
  ),
  row(
    [1, 4, '10:17', 'praise', 'en-GB', 'widget', '3.9.4'],
    "Really clear first steps. I didn't have to watch a single video!",
    { path: '/welcome', respondent: 'r-0466' },
  ),
  row(
    [2, 4, '17:08', 'praise', 'en-US', 'app-store', '3.9.4'],
    'Was up and running in minutes. The sample notes explain everything.',
    { rating: 5 },
  ),
  row(
    [3, 1, '15:35', 'praise', 'en-US', 'email'],
    "I was dreading moving our 12 person office off paper. Your getting started checklist did the work for me: everybody had ticked it off by lunch on day one. Even Frank. You don't know Frank, but believe me.",
    { respondent: 'r-0100' },
  ),
  row(
    [3, 4, '09:49', 'praise', 'fr-FR', 'widget', '4.0.0'],
    'Prise en main très simple, bravo pour le guide de démarrage.',
    { path: '/welcome', respondent: 'r-0467' },
  ),
  row(
    [4, 0, '11:25', 'praise', 'en-US', 'widget', '4.0.0'],
    'Imported our old notes in one go during the setup and nothing was lost. Impressed.',
    { path: '/welcome' },
  ),
  row(
    [4, 1, '14:16', 'praise', 'en-US', 'widget', '4.0.0'],
    'the little tour with the fox is adorable and actually useful',
    { rating: 5, path: '/welcome', respondent: 'r-0468' },
  ),
  row(
    [4, 5, '18:42', 'praise', 'en-IN', 'play-store', '4.0.1'],
    'Very easy to start, very good introduction for new user. Thank you team.',
    { rating: 5 },
  ),
  row(
    [5, 3, '15:02', 'praise', 'es-ES', 'widget', '4.0.2'],
    'El proceso de alta ha sido facilísimo. Todo el equipo dentro en una mañana.',
    { path: '/welcome' },
  ),
  row(
    [6, 0, '13:41', 'praise', 'en-US', 'widget', '4.0.3'],
    "Signed up Sunday night, whole team was using it Monday noon. I didn't write a single instruction. That never happens.",
    { path: '/welcome', respondent: 'r-0101' },
  ),
  row(
    [6, 4, '10:13', 'praise', 'en-GB', 'app-store', '4.0.3'],
    "Simple to get going, clear welcome guide. Docking one star as I'm stingy.",
    { rating: 4 },
  ),
  row(
    [7, 4, '11:58', 'praise', 'nl-NL', 'widget', '4.0.3'],
    'Fijne uitleg bij het begin, je weet meteen waar alles zit.',
    { path: '/welcome', respondent: 'r-0469' },
  ),
  row(
    [8, 0, '10:17', 'praise', 'en-US', 'email'],
    "I teach evening classes for adults coming back to school, and every new tool costs me two lessons. Last night I put up the join code for Fieldnote, took a breath, and got ready to walk around the room. There was nothing to do. They followed the welcome steps, made their first note, and started adding little comments under each other's. One woman, who'd told me the week before that she and computers had an understanding to leave each other alone, showed her neighbour how to attach a photo. I don't know who wrote the texts in your onboarding, but they know how to talk to people. Thank you.",
    { respondent: 'r-0207' },
  ),
  row(
    [8, 0, '14:22', 'praise', 'en-US', 'widget', '4.0.3'],
    'I like that the onboarding asks what I do and then shows templates for that. The plumbing one is spot on!',
    { path: '/welcome', respondent: 'r-0470' },
  ),
  row(
    [8, 1, '15:33', 'praise', 'en-US', 'widget', '4.1.0'],
    "Best first-run experience I've seen in years, and I review software for a living.",
    { rating: 5, path: '/welcome', respondent: 'r-0471' },
  ),
  row(
    [8, 4, '19:26', 'praise', 'en-US', 'play-store', '4.1.0'],
    'Easy set up, my 70 year old dad did it alone 💪',
    { rating: 5 },
  ),
  row(
    [9, 0, '10:47', 'praise', 'it-IT', 'widget', '4.1.0'],
    'Introduzione chiara e veloce, in dieci minuti avevamo già il nostro primo spazio condiviso.',
    { path: '/welcome', respondent: 'r-0472' },
  ),
  row(
    [9, 1, '16:12', 'praise', 'en-US', 'widget', '4.1.0'],
    'Got my whole lab set up in the time between two centrifuge runs.',
    { path: '/welcome', respondent: 'r-0473' },
  ),
  row(
    [9, 2, '11:25', 'praise', 'de-DE', 'widget', '4.1.1'],
    'Klasse Einführung! Keine Textwüste, sondern gleich ausprobieren.',
    { path: '/welcome' },
  ),
  row(
    [9, 4, '13:19', 'praise', 'en-US', 'widget', '4.1.1'],
    'Inviting people is so smooth. Paste ten addresses, done.',
    { path: '/welcome' },
  ),
  row(
    [10, 2, '14:05', 'praise', 'en-CA', 'widget', '4.2.0'],
    'Our students got started without any help from me, which gave me twenty minutes of my life back. The guided first note is a great idea.',
    { rating: 5, path: '/welcome', respondent: 'r-0102' },
  ),
  row(
    [11, 0, '15:28', 'praise', 'en-US', 'widget', '4.2.0'],
    'Great getting-started checklist 👏',
    { path: '/welcome', respondent: 'r-0474' },
  ),
  row(
    [11, 4, '11:03', 'praise', 'pt-BR', 'widget', '4.2.0'],
    'Comecei ontem e já está tudo organizado. O guia inicial é excelente.',
    { path: '/welcome' },
  ),
  row(
    [12, 0, '14:37', 'praise', 'en-US', 'app-store', '4.2.0'],
    'Signed up for my new job, expected a headache, got a checklist and a fox. Love the fox.',
    { rating: 5 },
  ),
  row(
    [12, 2, '11:36', 'praise', 'en-US', 'widget', '4.2.0'],
    'Onboarded four new people this week, none of them asked me anything. Whoever designed that welcome flow deserves cake.',
    { path: '/welcome', respondent: 'r-0475' },
  ),
  row(
    [12, 4, '12:50', 'praise', 'en-GB', 'widget', '4.2.0'],
    'The welcome guide spoke to me like an adult. Rare.',
    { path: '/welcome', respondent: 'r-0255' },
  ),
]
