/** Written for Earshot; search that takes too long or misses what is there. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const SEARCH_SLOW: readonly SampleEntry[] = [
  row(
    [1, 1, '09:12', 'bug', 'en-US', 'widget', '3.9.4'],
    'Search takes about 8 seconds for me. 3,000 notes, nothing crazy.',
    { rating: 2, path: '/search' },
  ),
  row(
    [1, 3, '14:30', 'bug', 'en-GB', 'widget', '3.9.4'],
    'The search is painfully slow on Monday mornings, I assume because everybody else is searching too.',
    { path: '/search', respondent: 'r-0030' },
  ),
  row(
    [1, 5, '10:47', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Die Suche braucht bei mir ewig. Gefühlt zehn Sekunden für ein einziges Wort.',
    { path: '/search', respondent: 'r-0502' },
  ),
  row(
    [2, 1, '08:36', 'bug', 'en-US', 'play-store', '3.9.4'],
    "Good app but searching on my phone is so slow I've usually remembered the answer before it finds it.",
    { rating: 2 },
  ),
  row(
    [2, 3, '15:59', 'request', 'en-US', 'widget', '3.9.4'],
    "Could search start showing results while it's still looking? Staring at a spinner is the worst part of my day with Fieldnote.",
    { path: '/search' },
  ),
  row(
    [3, 2, '10:04', 'bug', 'en-US', 'widget', '3.9.4'],
    "Typing in the search box lags. Each letter appears a second after I press it. Chrome, M1 Macbook, so it's not my machine.",
    { path: '/search', respondent: 'r-0031' },
  ),
  row(
    [3, 4, '16:38', 'bug', 'fr-FR', 'widget', '4.0.0'],
    "La recherche est devenue très lente depuis qu'on a dépassé les 5 000 notes.",
    { rating: 3, path: '/search', respondent: 'r-0503' },
  ),
  row(
    [4, 0, '08:59', 'bug', 'en-US', 'widget', '4.0.0'],
    'I can find a mail from 2009 in a blink but a note from last Tuesday takes Fieldnote 12 seconds.',
    { path: '/search' },
  ),
  row(
    [4, 1, '11:21', 'bug', 'en-IN', 'widget', '4.0.0'],
    'search very slow in large workspace, more than 15 sec sometimes timeout',
    { path: '/search', respondent: 'r-0504' },
  ),
  row(
    [4, 2, '15:12', 'bug', 'en-GB', 'email'],
    "Searching across spaces has become too slow for us to use in calls. By the time the result is there the customer has moved on to the next question. Searching inside one space is fine, so that's the workaround I've given my team.",
    { respondent: 'r-0032' },
  ),
  row(
    [4, 3, '13:51', 'bug', 'es-ES', 'widget', '4.0.1'],
    'La búsqueda tarda muchísimo en la web. En el móvil va algo mejor.',
    { path: '/search' },
  ),
  row([4, 5, '19:07', 'bug', 'en-US', 'app-store', '4.0.1'], 'search is slooooow', { rating: 2 }),
  row(
    [5, 1, '09:24', 'bug', 'en-US', 'widget', '4.0.1'],
    'Search results take forever when the query has two words. One word is fine. Thought that might be a useful clue.',
    { path: '/search', respondent: 'r-0033' },
  ),
  row(
    [6, 0, '10:08', 'bug', 'en-US', 'widget', '4.0.3'],
    'Why is search slower than scrolling? I just scroll now.',
    { rating: 2, path: '/search' },
  ),
  row(
    [6, 1, '14:46', 'bug', 'nl-NL', 'widget', '4.0.3'],
    'Zoeken duurt te lang, zeker als je in alle ruimtes tegelijk zoekt.',
    { path: '/search' },
  ),
  row(
    [6, 2, '08:17', 'bug', 'en-US', 'widget', '4.0.3'],
    'Search hangs if I type fast. The box freezes, then shows results for the first three letters only.',
    { path: '/search', respondent: 'r-0034' },
  ),
  row(
    [6, 4, '16:21', 'bug', 'en-AU', 'email'],
    "G'day, we've got roughly 20k notes in our account (ten years of site inspections, imported). Search used to be 2-3 seconds and is now closer to 20. Is there some limit we've run into, or an archive function I've missed?",
    { respondent: 'r-0505' },
  ),
  row(
    [6, 5, '09:41', 'bug', 'en-US', 'email'],
    "Not urgent, but I timed things because I was curious. Same query, same laptop, same office network. Workspace A has 400 notes: 0.6 seconds. Workspace B has 2,600 notes: 4 seconds. Workspace C, which is our main one, has 11,000 notes: between 14 and 19 seconds, and one attempt in five ends with \"something went wrong\". Filtering by tag first doesn't make it any faster, sorting by date doesn't either. It does get faster for about a minute if someone else has just run the same search. Draw your own conclusions, I'm a dentist.",
    { respondent: 'r-0209' },
  ),
  row(
    [7, 0, '09:49', 'bug', 'en-US', 'widget', '4.0.3'],
    '11 seconds to search "invoice". I timed it.',
    { path: '/search', respondent: 'r-0506' },
  ),
  row(
    [7, 1, '15:32', 'bug', 'de-DE', 'widget', '4.0.3'],
    'Suche extrem langsam, sobald man nach Anhängen filtert.',
    { path: '/search', respondent: 'r-0035' },
  ),
  row(
    [7, 2, '10:52', 'question', 'en-CA', 'widget', '4.0.3'],
    'Is there an index that can be rebuilt? Our search got really slow after we imported our old wiki.',
    { path: '/search' },
  ),
  row(
    [7, 3, '11:17', 'bug', 'en-US', 'play-store', '4.0.3'],
    "Can't find anything. Search spins and spins and then says no results, and the note is RIGHT THERE in the list.",
    { rating: 1 },
  ),
  row(
    [7, 4, '14:19', 'bug', 'it-IT', 'widget', '4.0.3'],
    'La ricerca è lentissima quando ci sono molti allegati.',
    { path: '/search', respondent: 'r-0507' },
  ),
  row(
    [7, 5, '13:40', 'request', 'en-GB', 'widget', '4.0.3'],
    'Please let me limit a search to the last month. I suspect that would fix the waiting as well.',
    { path: '/search' },
  ),
  row(
    [8, 0, '09:06', 'bug', 'en-US', 'widget', '4.0.3'],
    'Did something change in search last week? Already slow, now slower. Around 14 seconds for me on web.',
    { path: '/search', respondent: 'r-0031' },
  ),
  row(
    [8, 3, '17:28', 'bug', 'en-US', 'widget', '4.1.0'],
    'Search is slow and when it finally loads the result I want is on page three, under notes from people who left the company.',
    { path: '/search', respondent: 'r-0508' },
  ),
  row(
    [9, 0, '09:38', 'bug', 'en-US', 'widget', '4.1.0'],
    'slow search again today, about 10s per query, status page green',
    { rating: 2, path: '/search', respondent: 'r-0036' },
  ),
  row(
    [9, 1, '16:10', 'bug', 'pt-BR', 'widget', '4.1.0'],
    'A busca está muito lenta. Demora mais de dez segundos para achar uma nota pelo título.',
    { path: '/search' },
  ),
  row(
    [9, 3, '12:05', 'bug', 'en-GB', 'app-store', '4.1.1'],
    'Nice design, dreadful search speed. Four taps and a cup of tea to find a phone number.',
    { rating: 2 },
  ),
  row(
    [9, 5, '15:48', 'bug', 'en-US', 'widget', '4.1.1'],
    'Search is so slow that my team has started keeping a note called "where is everything". We search that one by hand.',
    { path: '/search', respondent: 'r-0509' },
  ),
  row(
    [10, 0, '10:33', 'bug', 'en-US', 'email'],
    "It's me about search again. We measured it last week: median 9 seconds over 50 searches, worst was 31. Happy to share the sheet. It really is the one thing that makes people here grumble.",
    { respondent: 'r-0032' },
  ),
  row(
    [10, 1, '09:47', 'bug', 'en-US', 'widget', '4.1.1'],
    'Searching in our shared space took over twenty seconds today. Coffee machine is faster, and it grinds the beans.',
    { path: '/search', respondent: 'r-0510' },
  ),
  row(
    [10, 2, '14:14', 'bug', 'nl-NL', 'widget', '4.2.0'],
    'Zoekresultaten laden heel traag sinds een week of twee.',
    { path: '/search', respondent: 'r-0511' },
  ),
  row(
    [10, 3, '15:01', 'bug', 'fr-FR', 'widget', '4.2.0'],
    'Recherche trop lente, je perds patience. Le reste est bien.',
    { rating: 3, path: '/search' },
  ),
  row(
    [10, 4, '11:22', 'bug', 'en-US', 'play-store', '4.2.0'],
    'Search lags behind my typing, then jumps and I tap the wrong note.',
    { rating: 2 },
  ),
  row(
    [11, 1, '09:52', 'bug', 'en-US', 'widget', '4.2.0'],
    'Search: type, wait, wait, wait, give up.',
    { path: '/search', respondent: 'r-0512' },
  ),
  row(
    [11, 4, '11:26', 'bug', 'de-DE', 'widget', '4.2.0'],
    'Wann wird die Suche endlich schneller? Bei 8.000 Notizen ist sie kaum noch brauchbar.',
    { path: '/search', respondent: 'r-0513' },
  ),
  row(
    [12, 0, '16:16', 'bug', 'en-GB', 'widget', '4.2.0'],
    "I searched for a colleague's name, went to the kitchen, spoke to the colleague, came back. Still searching.",
    { path: '/search', respondent: 'r-0252' },
  ),
  row(
    [12, 1, '09:14', 'bug', 'en-US', 'widget', '4.2.0'],
    'Search feels a little quicker this week, 5 or 6 seconds rather than 10? Still slow, but if you did something, keep going.',
    { path: '/search', respondent: 'r-0034' },
  ),
  row(
    [12, 3, '16:37', 'bug', 'en-IN', 'widget', '4.2.0'],
    'searching by tag is quick but searching by text is very slow, why so different',
    { rating: 2, path: '/search', respondent: 'r-0514' },
  ),
]
