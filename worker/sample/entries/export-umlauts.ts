/** Written for Earshot; CSV export that breaks accented letters; many until 4.0.3 fixed it in week 6. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const EXPORT_UMLAUTS: readonly SampleEntry[] = [
  row(
    [1, 0, '08:35', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Beim CSV-Export werden alle Umlaute zerstört. Aus "Müller" wird "MÃ¼ller". Excel 2021, Windows.',
    { rating: 2, path: '/settings/export', respondent: 'r-0020' },
  ),
  row(
    [1, 0, '14:12', 'bug', 'en-GB', 'widget', '3.9.4'],
    "Exported our tasks to CSV and every accented name is garbage in Excel. We work with Swedish clients so that's most of them.",
    { path: '/settings/export' },
  ),
  row(
    [1, 1, '10:27', 'bug', 'fr-FR', 'widget', '3.9.4'],
    'L\'export CSV ne gère pas les accents : "Réunion" devient "RÃ©union". Pénible à corriger à la main.',
    { path: '/settings/export' },
  ),
  row(
    [1, 2, '09:19', 'bug', 'de-AT', 'widget', '3.9.4'],
    'CSV Export unbrauchbar, ä ö ü ß alles kaputt.',
    { rating: 2, path: '/settings/export', respondent: 'r-0021' },
  ),
  row(
    [1, 3, '15:55', 'bug', 'en-US', 'widget', '3.9.4'],
    "The CSV export turns José into JosÃ©. It's 2 minutes of find and replace, every week, for a year now.",
    { path: '/settings/export', respondent: 'r-0022' },
  ),
  row(
    [1, 4, '11:08', 'question', 'de-DE', 'email'],
    'Gibt es eine Einstellung für die Zeichenkodierung beim CSV-Export? Bei uns kommen die Umlaute nur als Kauderwelsch an, und die Buchhaltung macht mich langsam wahnsinnig.',
    { respondent: 'r-0436' },
  ),
  row(
    [2, 0, '09:03', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Umlaute im Export weiterhin falsch (3.9.4). Im Texteditor ist die Datei korrekt, in Excel nicht. Vermutlich fehlt das BOM am Anfang der Datei.',
    { rating: 3, path: '/settings/export', respondent: 'r-0437' },
  ),
  row(
    [2, 0, '16:30', 'bug', 'es-ES', 'widget', '3.9.4'],
    'Al exportar a CSV las eñes y los acentos salen mal. Tenemos que corregir cada archivo antes de mandarlo al cliente.',
    { path: '/settings/export', respondent: 'r-0438' },
  ),
  row(
    [2, 1, '12:41', 'bug', 'en-US', 'email'],
    'Hi! The CSV we pull for our German office has broken umlauts (ü shows up as two odd characters). The rest of the export is great, thanks for adding the tag column.',
    { respondent: 'r-0023' },
  ),
  row(
    [2, 2, '08:16', 'bug', 'de-CH', 'widget', '3.9.4'],
    'Schon wieder: Export nach CSV, Umlaute kaputt. Das sind 340 Zeilen Kundennamen. Darf ich die Rechnung für meine Zeit schicken?',
    { path: '/settings/export', respondent: 'r-0024' },
  ),
  row(
    [2, 3, '13:44', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Sonderzeichen im CSV Export werden nicht richtig dargestellt',
    { path: '/settings/export', respondent: 'r-0439' },
  ),
  row(
    [2, 4, '10:02', 'bug', 'nl-NL', 'widget', '3.9.4'],
    'Export naar CSV maakt van é en ë rare tekens. Vooral vervelend bij klantnamen.',
    { rating: 2, path: '/settings/export' },
  ),
  row(
    [2, 5, '19:50', 'bug', 'en-CA', 'widget', '3.9.4'],
    'Accented characters come out scrambled in the CSV export. Half of our team is in Montréal. Or MontrÃ©al, according to you.',
    { rating: 2, path: '/settings/export' },
  ),
  row(
    [3, 0, '09:22', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Nachtrag zu meiner Meldung von vor zwei Wochen: Auch die Spaltenüberschriften sind betroffen ("FÃ¤llig am"). Mit LibreOffice geht es, wenn man UTF-8 auswählt, aber das kann ich nicht achtzig Leuten erklären.',
    { path: '/settings/export', respondent: 'r-0020' },
  ),
  row(
    [3, 1, '10:58', 'bug', 'fr-FR', 'widget', '3.9.4'],
    "Toujours des caractères bizarres dans l'export CSV. Nos noms de dossiers ont tous des accents, donc le fichier est illisible pour la compta.",
    { path: '/settings/export', respondent: 'r-0025' },
  ),
  row(
    [3, 2, '15:17', 'bug', 'en-US', 'widget', '3.9.4'],
    'csv export -> excel -> broken special characters. please just write the file so excel understands it',
    { path: '/settings/export' },
  ),
  row(
    [3, 2, '17:31', 'bug', 'de-DE', 'email'],
    'Sehr geehrtes Team, der Export unserer Aufgabenliste als CSV enthält seit jeher defekte Umlaute. Könnten Sie mir bitte mitteilen, ob und wann hier mit einer Korrektur zu rechnen ist? Mit freundlichen Grüßen',
    { respondent: 'r-0440' },
  ),
  row(
    [3, 3, '08:48', 'bug', 'en-GB', 'widget', '3.9.4'],
    'Umlauts in the CSV export are mangled, and our Munich colleagues are not amused. One of them is called Jörg Größl. You can imagine.',
    { path: '/settings/export', respondent: 'r-0026' },
  ),
  row(
    [3, 5, '14:20', 'request', 'it-IT', 'widget', '4.0.0'],
    "Per favore sistemate le lettere accentate nell'export CSV, oppure aggiungete un export in Excel vero.",
    { rating: 3, path: '/settings/export' },
  ),
  row(
    [4, 0, '09:31', 'bug', 'de-DE', 'widget', '4.0.0'],
    'Der CSV-Export kann keine Umlaute. In einer App, die man auf Deutsch umstellen kann. Großartig.',
    { rating: 1, path: '/settings/export', respondent: 'r-0441' },
  ),
  row(
    [4, 1, '11:46', 'bug', 'en-US', 'widget', '4.0.0'],
    "Any news on the accents in the CSV export? I've now got a macro that repairs them but I'm the only one in the office who can run it.",
    { path: '/settings/export', respondent: 'r-0022' },
  ),
  row(
    [4, 1, '16:23', 'bug', 'pt-BR', 'widget', '4.0.0'],
    'Exportei as tarefas em CSV e os acentos viraram símbolos estranhos. "Reunião" ficou "ReuniÃ£o".',
    { path: '/settings/export' },
  ),
  row(
    [4, 2, '08:57', 'bug', 'de-DE', 'widget', '4.0.0'],
    'Umlaute im CSV kaputt, bitte fixen. Der Rest ist top.',
    { path: '/settings/export', respondent: 'r-0027' },
  ),
  row(
    [4, 3, '13:09', 'bug', 'fr-FR', 'widget', '4.0.1'],
    'Export CSV : accents cassés dans Excel sur Mac comme sur Windows.',
    { rating: 2, path: '/settings/export', respondent: 'r-0442' },
  ),
  row(
    [4, 4, '10:12', 'bug', 'en-GB', 'email'],
    'I run payroll from your CSV export. Last month it addressed a letter to "Mrs BjÃ¶rklund". She laughed, luckily. Please fix the encoding.',
    { respondent: 'r-0443' },
  ),
  row(
    [5, 0, '08:45', 'bug', 'de-DE', 'widget', '4.0.1'],
    'Export funktioniert, Umlaute nicht. Siehe Screenshot in meinem Ticket von letzter Woche.',
    { path: '/settings/export', respondent: 'r-0028' },
  ),
  row(
    [5, 0, '11:27', 'bug', 'de-AT', 'widget', '4.0.1'],
    'ich frag jetzt nimmer lieb: wann gehen die Umlaute im CSV????',
    { path: '/settings/export', respondent: 'r-0021' },
  ),
  row(
    [5, 1, '15:40', 'bug', 'en-US', 'widget', '4.0.2'],
    'Is the character problem in exported CSV files ever going to be fixed? We import them into our CRM and it rejects every row with a non-English name.',
    { path: '/settings/export', respondent: 'r-0444' },
  ),
  row(
    [5, 2, '09:58', 'bug', 'de-DE', 'widget', '4.0.2'],
    'Bei mir fehlen die Umlaute im Export nicht, sie werden verdoppelt: Ã¤ statt ä. Kodierung?',
    { path: '/settings/export' },
  ),
  row(
    [5, 3, '14:33', 'bug', 'es-ES', 'widget', '4.0.2'],
    'El CSV exportado sale con los acentos rotos. ¿Podéis exportar con la codificación correcta? Gracias.',
    { rating: 3, path: '/settings/export', respondent: 'r-0445' },
  ),
  row(
    [5, 3, '17:19', 'bug', 'en-US', 'email'],
    'Quick nudge on the umlauts in the CSV export. Our Hamburg team has gone back to copy and paste, which is not why we bought this.',
    { respondent: 'r-0023' },
  ),
  row(
    [5, 4, '11:04', 'bug', 'de-DE', 'widget', '4.0.2'],
    'Warum ist beim CSV-Export immer noch kein korrektes UTF-8 für Excel drin? Fünf Minuten Arbeit, ehrlich.',
    { path: '/settings/export' },
  ),
  row(
    [7, 2, '10:16', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Umlaute im CSV-Export sind bei mir noch falsch. Wir hängen aber auch noch auf der alten Desktop-Version, Updates gibt unsere IT nur quartalsweise frei.',
    { path: '/settings/export' },
  ),
]
