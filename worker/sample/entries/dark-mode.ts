/** Written for Earshot; wishes for a dark theme. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const DARK_MODE: readonly SampleEntry[] = [
  row(
    [1, 0, '22:14', 'request', 'en-US', 'widget', '3.9.4'],
    'Dark mode please! My eyes at 11pm thank you in advance.',
    { rating: 4, path: '/settings/appearance', respondent: 'r-0424' },
  ),
  row(
    [2, 0, '19:46', 'request', 'de-DE', 'widget', '3.9.4'],
    'Bitte einen dunklen Modus, zumindest für die Desktop-App.',
    { path: '/settings/appearance', respondent: 'r-0425' },
  ),
  row(
    [2, 2, '23:31', 'request', 'en-US', 'widget', '3.9.4'],
    "why is there no dark theme. it's like staring into a fridge",
  ),
  row(
    [2, 4, '21:05', 'request', 'en-GB', 'app-store', '3.9.4'],
    'Lovely app. No dark mode in this day and age though? Takes a star.',
    { rating: 4 },
  ),
  row(
    [2, 6, '21:40', 'request', 'en-US', 'play-store', '3.9.4'],
    'Everything else on my phone is dark, then I open Fieldnote and get flashbanged 😵',
    { rating: 3 },
  ),
  row([3, 1, '20:18', 'request', 'en-IN', 'widget', '3.9.4'], 'Kindly add dark mode to web app.', {
    path: '/settings/appearance',
    respondent: 'r-0426',
  }),
  row(
    [3, 4, '22:53', 'request', 'fr-FR', 'widget', '4.0.0'],
    'Un mode sombre serait vraiment apprécié, je prends mes notes le soir.',
  ),
  row(
    [4, 0, '09:12', 'request', 'en-US', 'widget', '4.0.0'],
    "I work night shifts in a control room. We're not allowed bright screens, so I can't use Fieldnote at my desk without a dark mode. I type into a text file and paste it over in the morning.",
    { rating: 3, path: '/settings/appearance', respondent: 'r-0040' },
  ),
  row([4, 3, '20:37', 'request', 'en-US', 'app-store', '4.0.1'], 'dark mode dark mode dark mode', {
    rating: 4,
  }),
  row(
    [4, 6, '19:21', 'request', 'es-ES', 'widget', '4.0.1'],
    '¿Para cuándo el tema oscuro? Lo pedimos desde hace un año.',
    { path: '/settings/appearance' },
  ),
  row(
    [5, 1, '22:09', 'request', 'en-GB', 'widget', '4.0.2'],
    "Another vote for dark mode. Doesn't need to be clever, just black.",
    { respondent: 'r-0427' },
  ),
  row(
    [6, 0, '21:28', 'request', 'nl-NL', 'widget', '4.0.3'],
    "Graag een donkere modus, het wit is 's avonds erg fel.",
    { respondent: 'r-0428' },
  ),
  row(
    [6, 2, '22:55', 'request', 'en-US', 'widget', '4.0.3'],
    'The white background is too bright for me at night. A dark theme would let me actually use this in bed (sad, I know).',
    { path: '/notes' },
  ),
  row(
    [6, 4, '18:35', 'question', 'en-US', 'widget', '4.0.3'],
    "Does the app follow the system theme? I have dark set on macOS and Fieldnote stays white. Is there a switch I'm missing?",
    { path: '/settings/appearance' },
  ),
  row(
    [6, 5, '20:10', 'request', 'en-US', 'play-store', '4.0.3'],
    'Please please please dark theme',
    { rating: 3 },
  ),
  row([7, 0, '20:49', 'request', 'en-CA', 'widget', '4.0.3'], '+1 for dark theme on desktop', {
    path: '/settings/appearance',
    respondent: 'r-0429',
  }),
  row(
    [7, 1, '19:57', 'request', 'it-IT', 'widget', '4.0.3'],
    'Manca la modalità scura. Per il resto ottima app.',
    { path: '/settings/appearance' },
  ),
  row([7, 2, '21:18', 'request', 'de-DE', 'widget', '4.0.3'], 'Dark Mode fehlt mir sehr.', {
    respondent: 'r-0430',
  }),
  row(
    [7, 3, '22:22', 'request', 'en-US', 'widget', '4.0.3'],
    'It\'s been on the roadmap as "under consideration" since I joined. What is there to consider? Make the white black and the black white 😄',
    { respondent: 'r-0431' },
  ),
  row(
    [7, 6, '23:41', 'request', 'en-US', 'app-store', '4.0.3'],
    "I'd give 5 stars with dark mode",
    { rating: 3 },
  ),
  row(
    [8, 1, '10:08', 'request', 'en-GB', 'widget', '4.1.0'],
    'A dark mode would be a kindness to those of us with migraines. I currently run a browser extension that inverts the page, and it inverts all the photos too, so every site visit looks like an X-ray.',
    { rating: 4, path: '/settings/appearance', respondent: 'r-0041' },
  ),
  row(
    [9, 0, '21:27', 'request', 'en-US', 'widget', '4.1.0'],
    'Got a new OLED laptop. Fieldnote is the only white thing on it.',
    { path: '/settings/appearance', respondent: 'r-0432' },
  ),
  row(
    [9, 2, '22:33', 'request', 'en-US', 'widget', '4.1.1'],
    'Any progress on dark mode? I saw somebody from your team mention it in the webinar.',
  ),
  row(
    [9, 4, '21:26', 'request', 'pt-BR', 'play-store', '4.1.1'],
    'Gosto muito do app, só falta o modo escuro!',
    { rating: 4 },
  ),
  row(
    [10, 0, '20:44', 'request', 'en-US', 'widget', '4.1.1'],
    "Dark mode, but please also for the PDF preview. Otherwise it's a white rectangle in a black app.",
    { path: '/settings/appearance', respondent: 'r-0433' },
  ),
  row(
    [10, 5, '23:12', 'request', 'en-AU', 'app-store', '4.2.0'],
    'No dark theme, so my partner kicks me out of the bedroom when I plan my week. Help a fella out.',
    { rating: 4 },
  ),
  row([11, 2, '21:50', 'request', 'en-US', 'widget', '4.2.0'], 'still no dark mode in 4.2 :('),
  row(
    [11, 6, '20:35', 'request', 'en-GB', 'widget', '4.2.0'],
    'Would gladly test an unfinished dark theme if you need guinea pigs.',
    { rating: 4, path: '/settings/appearance', respondent: 'r-0434' },
  ),
  row(
    [12, 0, '22:19', 'request', 'it-IT', 'app-store', '4.2.0'],
    'Aspetto la modalità scura per passare alla versione a pagamento.',
    { rating: 4 },
  ),
  row(
    [12, 2, '22:04', 'request', 'en-US', 'widget', '4.2.0'],
    "Control room guy again. Sixth month without a dark mode. I'm not angry, just permanently squinting.",
    { path: '/settings/appearance', respondent: 'r-0040' },
  ),
  row([12, 4, '23:01', 'request', 'en-US', 'widget', '4.2.0'], 'dark mode when', {
    path: '/notes',
    respondent: 'r-0435',
  }),
]
