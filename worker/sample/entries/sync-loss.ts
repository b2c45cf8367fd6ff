/** Written for Earshot; notes that vanish or double after a sync; a few early mentions, then many after 4.2.0. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const SYNC_LOSS: readonly SampleEntry[] = [
  row(
    [2, 2, '09:14', 'bug', 'en-US', 'widget', '3.9.4'],
    'Had the same note twice this morning, one from my phone and one from the laptop. Deleted one and both went away. Not great, but I had a copy in my mail.',
    { rating: 3, path: '/notes', respondent: 'r-0581' },
  ),
  row(
    [5, 3, '16:40', 'bug', 'en-GB', 'widget', '4.0.2'],
    'I think a note of mine got duplicated when my train went through a tunnel? Two copies of "Retro notes", identical. Harmless, just mentioning it.',
    { path: '/notes', respondent: 'r-0001' },
  ),
  row(
    [8, 1, '08:22', 'bug', 'en-CA', 'email'],
    'Once in a while a note comes back after I delete it, usually when my iPad has been off for a few days. Known thing?',
    { respondent: 'r-0002' },
  ),
  row(
    [10, 1, '15:38', 'bug', 'en-US', 'widget', '4.2.0'],
    'Updated to 4.2.0 at lunch. Half my notes are now there twice. HALF. I have 900 notes.',
    { rating: 1, path: '/notes', respondent: 'r-0003' },
  ),
  row(
    [10, 1, '19:02', 'bug', 'en-GB', 'widget', '4.2.0'],
    'Since the update this afternoon every note I edit on the desktop app shows up as a second copy on the web. Same title, slightly different text. Which one is the real one??',
    { path: '/notes', respondent: 'r-0004' },
  ),
  row(
    [10, 2, '07:41', 'bug', 'en-US', 'app-store', '4.2.0'],
    'Update ate my notes. Wrote the whole client visit up last night, opened the app this morning, it said "syncing" for two seconds and the note was empty. Gone. Not in trash either.',
    { rating: 1 },
  ),
  row(
    [10, 2, '09:15', 'bug', 'de-DE', 'widget', '4.2.0'],
    'Seit dem Update auf 4.2.0 sind bei mir Notizen doppelt. Betrifft alle im Teambereich "Vertrieb", die privaten nicht.',
    { path: '/notes', respondent: 'r-0005' },
  ),
  row(
    [10, 2, '11:20', 'bug', 'en-US', 'email', '4.2.0'],
    'Admin of a 40 seat account here. Three people have reported disappearing notes since Tuesday and I have seen it happen with my own eyes: the note is on the phone, you open the laptop, sync runs, the note is gone from both. Please tell me there is a server side copy. I need something to say to my team today.',
    { respondent: 'r-0006' },
  ),
  row(
    [10, 3, '08:10', 'bug', 'en-IN', 'play-store', '4.2.0'],
    'After 4.2.0 sync deletes notes. Please fix fast 🙏',
    { rating: 1 },
  ),
  row(
    [10, 3, '13:47', 'question', 'en-GB', 'widget', '4.2.0'],
    "Where do notes go when sync removes them? They aren't in the trash, I looked.",
    { path: '/notes/trash' },
  ),
  row(
    [10, 3, '20:05', 'bug', 'fr-FR', 'widget', '4.2.0'],
    "Depuis la mise à jour, mes notes se dupliquent à chaque synchronisation. J'en suis à quatre exemplaires de la même liste de courses du bureau.",
    { rating: 2, path: '/notes', respondent: 'r-0007' },
  ),
  row(
    [10, 4, '09:30', 'bug', 'en-US', 'widget', '4.2.0'],
    'Me again. The duplicates are now being duplicated. I cleaned up for an hour yesterday and it put every single copy back overnight.',
    { path: '/notes', respondent: 'r-0003' },
  ),
  row(
    [10, 5, '11:18', 'bug', 'en-AU', 'app-store', '4.2.0'],
    'RIP three weeks of field notes. Synced my phone when I got back into reception and it replaced everything with an older version. Cheers.',
    { rating: 1 },
  ),
  row(
    [10, 6, '17:55', 'bug', 'nl-NL', 'widget', '4.2.0'],
    'Na de synchronisatie is de helft van mijn notities weg. Op mijn telefoon stonden ze er vanochtend nog.',
    { path: '/notes' },
  ),
  row(
    [11, 0, '07:02', 'bug', 'en-US', 'widget', '4.2.0'],
    "Monday morning, standup notes vanished again. This is the 4th time since 4.2.0. I'm taking screenshots of my notes app like an animal.",
    { rating: 1, path: '/notes', respondent: 'r-0008' },
  ),
  row(
    [11, 0, '08:29', 'bug', 'en-GB', 'email', '4.2.0'],
    "We're a small charity and our whole volunteer rota lives in one note. It disappeared on Friday after syncing and came back on Saturday as two notes, each with half the rota. I've pieced it together by hand but I don't dare touch it now. When will there be a fix?",
    { respondent: 'r-0009' },
  ),
  row(
    [11, 0, '10:11', 'bug', 'de-DE', 'widget', '4.2.0'],
    'Notiz geöffnet, synchronisiert, leer. Bitte dringend beheben!',
    { rating: 2, path: '/notes', respondent: 'r-0010' },
  ),
  row(
    [11, 0, '14:33', 'bug', 'en-US', 'widget', '4.2.0'],
    'note disappeared after sync, web + mac, 4.2.0. happy to send logs',
    { path: '/notes', respondent: 'r-0582' },
  ),
  row(
    [11, 0, '21:47', 'bug', 'en-US', 'app-store', '4.2.0'],
    'wrote my thesis notes on the ipad, opened on my mac, gone. G O N E. who tested this',
    { rating: 1 },
  ),
  row(
    [11, 1, '09:05', 'bug', 'en-US', 'widget', '4.2.0'],
    'Steps, in case it helps: 1) edit a note on Android in airplane mode 2) edit the same note on web 3) turn airplane mode off. Before 4.2 I got the conflict dialog. Now the Android version just silently wins and the web edit is lost. No conflict copy, nothing.',
    { path: '/notes', respondent: 'r-0011' },
  ),
  row(
    [11, 1, '11:36', 'bug', 'it-IT', 'widget', '4.2.0'],
    'Da quando ho aggiornato, dopo la sincronizzazione spariscono le note più recenti. Ieri ho perso il verbale di una riunione.',
    { path: '/notes', respondent: 'r-0583' },
  ),
  row(
    [11, 1, '16:08', 'bug', 'en-GB', 'play-store', '4.2.0'],
    "Used to be rock solid. Since last week's version the sync makes doubles of everything and yesterday it lost a note outright.",
    { rating: 2 },
  ),
  row(
    [11, 2, '07:44', 'bug', 'en-US', 'email', '4.2.0'],
    'Our legal team keeps matter notes in Fieldnote. Since 4.2.0 we have at least 11 notes where a paragraph that was there on Thursday is not there now. The history view shows only one version, dated after the loss. For us this is not an annoyance, it is a reportable incident. Please call me.',
    { respondent: 'r-0012' },
  ),
  row(
    [11, 2, '10:15', 'bug', 'es-ES', 'widget', '4.2.0'],
    'Se me han borrado notas después de sincronizar el móvil con el portátil. No están ni en la papelera.',
    { path: '/notes' },
  ),
  row(
    [11, 2, '13:50', 'bug', 'en-US', 'widget', '4.2.0'],
    'Love the new sync. It syncs my notes straight into the void.',
    { rating: 2, path: '/notes', respondent: 'r-0013' },
  ),
  row(
    [11, 2, '18:21', 'bug', 'en-CA', 'widget', '4.2.0'],
    'Duplicates of every note in the "Site visits" space. 214 copies. Is there a way to bulk-delete them without sync putting them back?',
    { path: '/notes', respondent: 'r-0584' },
  ),
  row(
    [11, 3, '07:58', 'bug', 'de-DE', 'play-store', '4.2.0'],
    'Notizen verschwinden nach dem Synchronisieren. So nicht benutzbar, ein Stern bis das behoben ist.',
    { rating: 1 },
  ),
  row(
    [11, 3, '12:09', 'bug', 'en-US', 'widget', '4.2.0'],
    'Is it just us or did the last release break sync? Notes from two people editing in the same space show up as two notes afterwards and nobody knows which to keep.',
    { path: '/notes', respondent: 'r-0014' },
  ),
  row(
    [11, 3, '16:46', 'bug', 'en-US', 'email', '4.2.0'],
    "Let me describe my Tuesday. 7:40, I open Fieldnote on my phone in the car park and read my prep for a 9 o'clock pitch. 8:55, I open it on the conference room laptop. It says \"syncing 1 of 1\". Then the note closes itself, and when I open it again it's the version from last Thursday, with the old client's name in it. I check the phone. The phone has now also synced and also has last Thursday. I pitched from memory. I have been a customer for four years and this is the first time I've written, so please believe me that I'm not someone who complains about every hiccup. Please fix this.",
    { respondent: 'r-0201' },
  ),
  row(
    [11, 4, '10:03', 'bug', 'pt-BR', 'widget', '4.2.0'],
    'Depois da atualização as notas ficam duplicadas toda vez que o app sincroniza. Já apaguei tudo três vezes e volta.',
    { path: '/notes' },
  ),
  row([11, 4, '15:17', 'bug', 'en-US', 'widget', '4.2.0'], '1,312 notes now. I started with 900.', {
    path: '/notes',
    respondent: 'r-0003',
  }),
  row(
    [11, 5, '22:30', 'bug', 'en-GB', 'app-store', '4.2.0'],
    'Lost my lecture notes the night before an exam because the app "synced". Thanks a lot.',
    { rating: 1 },
  ),
  row(
    [12, 0, '07:33', 'bug', 'en-US', 'email', '4.2.0'],
    'Following up on my mail from two weeks ago about vanishing notes. Support restored 6 of the 9 for us, thank you for that, but this morning two new ones are missing. We have asked everybody to stop using the mobile app until this is fixed.',
    { respondent: 'r-0006' },
  ),
  row(
    [12, 0, '09:51', 'bug', 'de-AT', 'widget', '4.2.0'],
    'Immer noch: Notiz am Handy geändert, am Rechner synchronisiert, Änderung weg. Version 4.2.0, Android 14.',
    { rating: 1, path: '/notes', respondent: 'r-0015' },
  ),
  row(
    [12, 0, '13:40', 'bug', 'en-US', 'widget', '4.2.0'],
    'still losing notes after sync. any ETA at all?',
    { path: '/notes', respondent: 'r-0585' },
  ),
  row(
    [12, 0, '17:14', 'bug', 'en-US', 'play-store', '4.2.0'],
    'Notes disappear. Uninstalled. Bring back the old sync.',
    { rating: 1 },
  ),
  row(
    [12, 1, '08:26', 'bug', 'en-GB', 'widget', '4.2.0'],
    'Status page says "all systems operational" while my notes are disappearing in front of me. Please put the sync problem on there, people are losing work and don\'t know.',
    { path: '/notes', respondent: 'r-0004' },
  ),
  row(
    [12, 1, '11:02', 'bug', 'fr-FR', 'email', '4.2.0'],
    "Bonjour, plusieurs notes de notre espace partagé ont disparu après la synchronisation de vendredi. Merci de nous dire si elles sont récupérables, c'est assez urgent pour la clôture.",
    { respondent: 'r-0016' },
  ),
  row(
    [12, 1, '15:49', 'bug', 'en-US', 'widget', '4.2.0'],
    "Two identical notes after sync. Delete one → both vanish. Restore from trash → both come back. It's like a magic trick, but with my quarterly planning.",
    { path: '/notes', respondent: 'r-0017' },
  ),
  row(
    [12, 2, '09:17', 'bug', 'en-US', 'widget', '4.2.0'],
    'Sync created "Budget (copy)", "Budget (copy) (copy)" and "Budget (copy) (copy) (copy)" on my desktop overnight. All three are out of date.',
    { path: '/notes' },
  ),
  row(
    [12, 2, '10:58', 'bug', 'de-DE', 'email', '4.2.0'],
    'Guten Tag, ich möchte den Fehler möglichst genau beschreiben, weil Ihre Kollegen danach gefragt haben. Ich schreibe unterwegs am iPad eine Notiz, ohne WLAN. Im Büro verbindet sich das iPad, die Notiz wird hochgeladen und ist auf dem Rechner kurz zu sehen. Nach etwa einer Minute erscheint sie ein zweites Mal, leer. Wenn ich die leere Notiz lösche, verschwindet auch die volle. Das ist seit 4.2.0 bisher fünfmal passiert, immer bei Notizen mit Bildern. Notizen ohne Bilder sind bei mir nie betroffen. Vielleicht hilft das bei der Suche.',
    { respondent: 'r-0202' },
  ),
  row(
    [12, 2, '14:25', 'bug', 'nl-BE', 'widget', '4.2.0'],
    'Bij ons in het team zijn na het synchroniseren weer notities dubbel. Vorige week ook al gemeld.',
    { rating: 2, path: '/notes', respondent: 'r-0586' },
  ),
  row(
    [12, 3, '08:39', 'bug', 'en-US', 'app-store', '4.2.0'],
    "I don't trust this app with my notes anymore. Two gone since the 4.2 update, one of them my son's medical appointments.",
    { rating: 1 },
  ),
  row(
    [12, 3, '13:12', 'bug', 'en-IN', 'widget', '4.2.0'],
    'Edits done on mobile are overwritten by the older desktop copy when it syncs. Time on both devices is correct, I checked. Started with 4.2.0.',
    { path: '/notes', respondent: 'r-0018' },
  ),
  row(
    [12, 4, '10:46', 'bug', 'en-US', 'email', '4.2.0'],
    "Second week, five more lost paragraphs. We've exported everything and are evaluating alternatives. I'd honestly rather stay, so if you have a date for the fix, send me the date.",
    { respondent: 'r-0012' },
  ),
  row(
    [12, 5, '16:33', 'bug', 'es-MX', 'widget', '4.2.0'],
    'Las notas se duplican al sincronizar desde la versión 4.2.0, y al borrar la copia se borra también la original 😡',
    { path: '/notes', respondent: 'r-0587' },
  ),
  row(
    [12, 6, '20:18', 'bug', 'en-US', 'widget', '4.2.0'],
    "Lost a note to sync again tonight. I'm a patient person but a notes app has one job.",
    { path: '/notes', respondent: 'r-0019' },
  ),
]
