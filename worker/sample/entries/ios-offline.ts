/** Written for Earshot; no notes without a connection on iPhone and iPad. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const IOS_OFFLINE: readonly SampleEntry[] = [
  row(
    [1, 2, '07:16', 'request', 'en-US', 'app-store', '3.9.4'],
    "No offline mode on iPhone. I'm on the subway half of my day, so that's half of my day without notes.",
    { rating: 3 },
  ),
  row(
    [1, 4, '15:33', 'bug', 'en-GB', 'widget', '3.9.4'],
    "The iPad app shows a blank page when there's no wifi. I'd expect at least the notes I opened today.",
    { rating: 2, path: '/notes', respondent: 'r-0446' },
  ),
  row(
    [2, 0, '18:08', 'request', 'en-US', 'email'],
    'I inspect elevators. There is no reception in elevator shafts. You see where this is going: we need offline notes on iOS, like Android already has.',
    { respondent: 'r-0055' },
  ),
  row(
    [2, 1, '12:21', 'request', 'fr-FR', 'widget', '3.9.4'],
    'Il faudrait pouvoir consulter ses notes hors ligne sur iPhone, comme sur Android.',
    { path: '/notes', respondent: 'r-0447' },
  ),
  row(
    [2, 3, '07:42', 'bug', 'de-DE', 'app-store', '3.9.4'],
    'Ohne Netz zeigt die iPhone-App gar nichts an. Im Zug unbrauchbar.',
    { rating: 2 },
  ),
  row([2, 5, '13:10', 'request', 'en-US', 'widget', '3.9.4'], 'offline support on ios when?'),
  row(
    [3, 1, '06:55', 'bug', 'en-US', 'app-store', '3.9.4'],
    'On the plane, opened the app to read my talk. "You appear to be offline." Yes. I do. I\'m at 30,000 feet.',
    { rating: 2 },
  ),
  row(
    [4, 1, '17:04', 'bug', 'en-AU', 'app-store', '4.0.0'],
    'Useless outside of town. No signal, no notes. iPhone 13.',
    { rating: 2 },
  ),
  row(
    [4, 4, '08:30', 'request', 'en-US', 'widget', '4.0.1'],
    'My whole crew is on iPads and works in basements. Offline mode would change our lives. We take paper notes and type them up in the van.',
    { path: '/notes', respondent: 'r-0056' },
  ),
  row(
    [5, 0, '19:26', 'bug', 'it-IT', 'app-store', '4.0.1'],
    "Senza connessione l'app su iPad non apre nemmeno le note già lette.",
    { rating: 2 },
  ),
  row(
    [5, 2, '11:15', 'question', 'en-GB', 'widget', '4.0.2'],
    'Does the iOS app have an offline mode? The help page says "available on mobile" but my iPhone disagrees.',
    { respondent: 'r-0448' },
  ),
  row(
    [5, 5, '10:50', 'request', 'en-US', 'app-store', '4.0.2'],
    'Really want to love this. Needs to work without internet on iPhone.',
    { rating: 3 },
  ),
  row(
    [6, 2, '14:49', 'bug', 'es-ES', 'app-store', '4.0.3'],
    'Sin cobertura no puedo ver ninguna nota en el iPhone. En Android mi compañera sí puede.',
    { rating: 2 },
  ),
  row(
    [7, 0, '12:58', 'bug', 'en-US', 'email'],
    "Hello, we're a volunteer search and rescue team. We picked Fieldnote for the field, because of the name I suppose, and found that on iPhones there's no field without a cell tower. Please consider caching at least pinned notes. It would matter to us.",
    { respondent: 'r-0057' },
  ),
  row(
    [7, 1, '07:23', 'bug', 'en-US', 'widget', '4.0.3'],
    "Commuter here. Every tunnel = white screen on my iPhone. When the signal is back it reloads from the top and I've lost my place.",
    { rating: 3, path: '/notes', respondent: 'r-0449' },
  ),
  row(
    [7, 2, '09:38', 'request', 'en-CA', 'widget', '4.0.3'],
    "Offline editing for iPad please. Cottage has no internet, that's the point of the cottage.",
    { path: '/notes' },
  ),
  row(
    [7, 3, '16:32', 'request', 'nl-NL', 'widget', '4.0.3'],
    "Offline werken op iPad ontbreekt, terwijl collega's met Android het wel hebben.",
    { respondent: 'r-0450' },
  ),
  row(
    [7, 4, '18:07', 'bug', 'en-US', 'app-store', '4.0.3'],
    'App called FIELDnote does not work IN A FIELD',
    { rating: 1 },
  ),
  row(
    [8, 0, '07:11', 'bug', 'en-US', 'app-store', '4.0.3'],
    'Opened the app in airplane mode and got logged out on top of it. So no notes and no way back in until I landed.',
    { rating: 2 },
  ),
  row(
    [8, 2, '13:41', 'request', 'de-DE', 'widget', '4.1.0'],
    'Offline-Modus für iOS! Wir arbeiten in Tiefgaragen.',
    { path: '/notes', respondent: 'r-0058' },
  ),
  row(
    [8, 5, '11:56', 'request', 'en-US', 'app-store', '4.1.0'],
    "I'd pay extra for offline notes on my iPhone.",
    { rating: 3 },
  ),
  row(
    [9, 0, '15:12', 'bug', 'en-GB', 'widget', '4.1.0'],
    "iPhone app without signal: spinner, forever. At least tell me it's offline.",
    { respondent: 'r-0451' },
  ),
  row(
    [9, 2, '10:34', 'request', 'en-US', 'email'],
    "I run a small team of wildlife surveyors. We walk transects for six hours at a time in valleys where there hasn't been a bar of signal since phones were invented. Two of us have Androids and happily tap away all day, everything uploads when we're back at the truck. The other four have iPhones and carry a waterproof notebook, and then spend the evening typing by headlamp while the Android people drink the beer. You could end this injustice. We don't need maps, photos or comments without a connection. We need to open one template, fill in the fields, and have it still be there when the valley ends.",
    { respondent: 'r-0203' },
  ),
  row(
    [9, 3, '08:21', 'request', 'en-US', 'widget', '4.1.1'],
    'Offline mode on iOS is the one reason I still keep my old notes app around.',
    { rating: 2, path: '/notes', respondent: 'r-0452' },
  ),
  row(
    [9, 4, '19:17', 'bug', 'pt-BR', 'app-store', '4.1.1'],
    'Não funciona offline no iPhone. No metrô não consigo abrir nada.',
    { rating: 2 },
  ),
  row(
    [10, 2, '10:48', 'request', 'en-US', 'email'],
    "Elevator guy again. Any date for offline on iPhone? My boss is asking why we pay for an app that we can't open at work.",
    { respondent: 'r-0055' },
  ),
  row(
    [10, 4, '16:20', 'bug', 'en-US', 'app-store', '4.2.0'],
    'Weak hotel wifi and the iPad app gives up entirely. Let me read what I already downloaded!',
    { rating: 2 },
  ),
  row(
    [11, 0, '07:39', 'request', 'fr-FR', 'app-store', '4.2.0'],
    'Application agréable mais inutilisable sans réseau sur iPad.',
    { rating: 3 },
  ),
  row(
    [11, 3, '13:25', 'request', 'en-US', 'widget', '4.2.0'],
    'Offline. iPad. Please. The van typing continues.',
    { path: '/notes', respondent: 'r-0056' },
  ),
  row(
    [12, 1, '18:38', 'bug', 'en-US', 'app-store', '4.2.0'],
    "Paid for a year and only then learned the iPhone version can't open notes offline. Should be in bold on the sales page.",
    { rating: 1 },
  ),
  row(
    [12, 4, '09:47', 'request', 'en-GB', 'widget', '4.2.0'],
    'Could you let us mark a few notes as "keep on this phone"? I don\'t need full offline on my iPhone, just the six I read on site.',
    { path: '/notes', respondent: 'r-0453' },
  ),
]
