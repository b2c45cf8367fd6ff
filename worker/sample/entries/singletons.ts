/** Written for Earshot; one-off remarks that belong to no recurring theme. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const SINGLETONS: readonly SampleEntry[] = [
  row(
    [1, 0, '11:05', 'praise', 'en-US', 'widget', '3.9.4'],
    "Been using Fieldnote for my beekeeping records for two seasons. 14 hives, 400 notes. It's perfect for that.",
    { rating: 5, path: '/notes', respondent: 'r-0523' },
  ),
  row(
    [1, 1, '17:48', 'bug', 'en-US', 'widget', '3.9.4'],
    'Pasting a table from a spreadsheet puts everything in one column.',
    { path: '/notes', respondent: 'r-0524' },
  ),
  row(
    [1, 3, '13:12', 'question', 'en-GB', 'widget', '3.9.4'],
    "How do I transfer ownership of a workspace? Our founder has left and he owns it. He's on a boat.",
    { path: '/settings/team' },
  ),
  row(
    [1, 5, '16:21', 'request', 'fr-FR', 'widget', '3.9.4'],
    'Il manque une vue chronologique dans les tableaux.',
    { path: '/boards', respondent: 'r-0525' },
  ),
  row([1, 6, '20:11', 'other', 'en-US', 'app-store', '3.9.4'], "it's ok i guess", { rating: 4 }),
  row(
    [2, 1, '10:36', 'bug', 'en-US', 'widget', '3.9.4'],
    'Cards jump back to the first column when I drag them too quickly.',
    { path: '/boards' },
  ),
  row(
    [2, 2, '19:27', 'praise', 'en-US', 'play-store', '3.9.4'],
    'I plan my dissertation with this. Nothing but love.',
    { rating: 5 },
  ),
  row(
    [2, 3, '11:40', 'question', 'de-DE', 'email'],
    'Wo werden unsere Daten gespeichert? Unser Datenschutzbeauftragter bräuchte dazu eine Auskunft und einen AV-Vertrag.',
    { respondent: 'r-0526' },
  ),
  row(
    [2, 5, '15:17', 'request', 'en-US', 'widget', '3.9.4'],
    'Voice memos are great, but can I get a transcript?',
    { rating: 4, path: '/notes/voice', respondent: 'r-0527' },
  ),
  row(
    [3, 0, '13:58', 'bug', 'en-GB', 'widget', '3.9.4'],
    'Images rotate by 90° after uploading from my Samsung. My site photos all look as if the building fell over.',
    { path: '/notes' },
  ),
  row(
    [3, 2, '09:25', 'request', 'en-US', 'widget', '3.9.4'],
    'Repeating tasks should be able to skip public holidays.',
    { path: '/tasks', respondent: 'r-0528' },
  ),
  row(
    [3, 4, '17:19', 'praise', 'it-IT', 'widget', '4.0.0'],
    'Semplice, pulita, fa quello che deve. Complimenti.',
    { path: '/notes', respondent: 'r-0529' },
  ),
  row(
    [3, 5, '13:02', 'bug', 'en-US', 'widget', '4.0.0'],
    'The web clipper saves the cookie banner instead of the article. I now own a fine collection of cookie banners.',
    { path: '/clipper' },
  ),
  row(
    [4, 0, '10:19', 'question', 'en-US', 'widget', '4.0.0'],
    "What's the difference between a member and a collaborator? I've read the help page twice and I'm less sure than before.",
    { path: '/settings/team', respondent: 'r-0530' },
  ),
  row(
    [4, 1, '19:31', 'bug', 'en-US', 'play-store', '4.0.0'],
    'Battery drain!! 22% in background overnight',
    { rating: 1 },
  ),
  row(
    [4, 2, '12:06', 'request', 'nl-NL', 'widget', '4.0.1'],
    'Mag ik sjablonen delen met een ander team?',
    { path: '/notes' },
  ),
  row(
    [4, 3, '16:43', 'request', 'en-US', 'widget', '4.0.1'],
    'Markdown paste please. I paste **bold** and I get asterisks.',
    { path: '/notes' },
  ),
  row(
    [4, 5, '14:38', 'praise', 'en-US', 'widget', '4.0.1'],
    'Boards + mentions replaced our Monday meeting. Nobody misses the Monday meeting.',
    { path: '/boards', respondent: 'r-0531' },
  ),
  row(
    [5, 0, '16:50', 'bug', 'en-US', 'widget', '4.0.1'],
    'Printing a note cuts off the right-hand edge, letter paper, Firefox.',
    { path: '/notes/print', respondent: 'r-0532' },
  ),
  row(
    [5, 2, '11:22', 'question', 'pt-PT', 'widget', '4.0.2'],
    'Existe versão em português de Portugal? A atual está em português do Brasil.',
  ),
  row(
    [5, 3, '12:54', 'request', 'en-US', 'email'],
    'Would you consider an audit log for the Business plan? Our insurer asks who saw what and when. I currently answer "trust me".',
    { respondent: 'r-0533' },
  ),
  row(
    [5, 5, '10:11', 'bug', 'en-US', 'widget', '4.0.2'],
    'Undo undoes too much. One Cmd+Z took away the last three minutes of typing.',
    { path: '/notes', respondent: 'r-0534' },
  ),
  row(
    [5, 6, '15:49', 'praise', 'en-US', 'app-store', '4.0.2'],
    'Nice clean app. The paper texture is a lovely touch.',
    { rating: 4 },
  ),
  row(
    [6, 0, '11:56', 'request', 'en-US', 'widget', '4.0.3'],
    'Subtasks of subtasks, or is that a cry for help?',
    { path: '/tasks', respondent: 'r-0535' },
  ),
  row(
    [6, 1, '10:18', 'bug', 'en-US', 'widget', '4.0.3'],
    'Voice memo stops recording when the screen locks. Lost most of an interview.',
    { path: '/notes/voice', respondent: 'r-0536' },
  ),
  row([6, 2, '09:17', 'question', 'en-US', 'widget', '4.0.3'], 'is there a student discount'),
  row(
    [6, 3, '15:34', 'request', 'de-DE', 'widget', '4.0.3'],
    'WIP-Limits pro Spalte wären für unser Kanban hilfreich.',
    { rating: 4, path: '/boards' },
  ),
  row(
    [6, 5, '14:08', 'bug', 'en-CA', 'widget', '4.0.3'],
    'French spellcheck underlines every English word and the other way round. Our notes are bilingual, like us.',
    { path: '/notes', respondent: 'r-0537' },
  ),
  row(
    [7, 0, '11:17', 'praise', 'en-US', 'widget', '4.0.3'],
    'I moved house, changed jobs and had a baby this year and the only thing that stayed in order was my Fieldnote. Thanks for that, whoever you are.',
    { path: '/notes', respondent: 'r-0538' },
  ),
  row(
    [7, 1, '10:22', 'request', 'en-US', 'widget', '4.0.3'],
    'A connection to our help desk software would be useful: ticket in, task out.',
    { path: '/settings/integrations' },
  ),
  row(
    [7, 2, '11:28', 'bug', 'en-US', 'email'],
    'A puzzle for you. In our "Roofing" space, the note "Hendricks, garage" can be opened by me, by my wife and by our apprentice, but not by our foreman, who wrote it. He gets "you don\'t have access, ask the owner". He is the owner. I\'ve removed him and added him again, made him an admin, made him a guest, and made him a coffee. What did work was to copy the note, but then all 70 photos are gone from the copy. It\'s one note out of about 2,000 so I can live with it, he\'s just starting to take it personally.',
    { respondent: 'r-0211' },
  ),
  row(
    [7, 4, '12:49', 'question', 'es-ES', 'widget', '4.0.3'],
    '¿Se puede limitar qué espacios ven los invitados externos?',
    { path: '/settings/team', respondent: 'r-0539' },
  ),
  row(
    [7, 5, '19:05', 'praise', 'en-US', 'app-store', '4.0.3'],
    'my second brain. my first one is full',
    { rating: 5 },
  ),
  row(
    [7, 6, '14:30', 'bug', 'en-US', 'widget', '4.0.3'],
    'Emoji in the title break the link when I share the note 🤷',
    { rating: 2, path: '/notes', respondent: 'r-0540' },
  ),
  row(
    [8, 0, '16:10', 'request', 'en-US', 'widget', '4.0.3'],
    "Word count! I'm a journalist, I live by word counts.",
    { path: '/notes', respondent: 'r-0541' },
  ),
  row(
    [8, 1, '13:41', 'bug', 'en-US', 'widget', '4.1.0'],
    "Due dates are off by one day for our colleague in Auckland. He's always early, so we've decided it's a feature.",
    { path: '/tasks' },
  ),
  row(
    [8, 2, '10:23', 'request', 'fr-FR', 'widget', '4.1.0'],
    'Pourrait-on verrouiller une note pour éviter les modifications accidentelles ?',
    { path: '/notes' },
  ),
  row(
    [8, 3, '09:51', 'praise', 'en-GB', 'widget', '4.1.0'],
    "Nobody writes in to say that everything's fine. So: everything's fine. Carry on.",
    { respondent: 'r-0542' },
  ),
  row(
    [8, 5, '17:30', 'bug', 'en-US', 'play-store', '4.1.0'],
    "Share sheet doesn't list Fieldnote anymore after I restored my phone from backup.",
    { rating: 3 },
  ),
  row(
    [8, 6, '12:13', 'question', 'en-US', 'widget', '4.1.0'],
    'If I delete my account, are the notes I shared with my team deleted too?',
    { path: '/settings/data' },
  ),
  row([9, 0, '15:16', 'request', 'en-US', 'widget', '4.1.0'], 'Clipper for Safari please', {
    path: '/clipper',
    respondent: 'r-0543',
  }),
  row(
    [9, 0, '16:37', 'bug', 'en-GB', 'widget', '4.1.0'],
    'The board scrolls to the far left every time someone else moves a card.',
    { path: '/boards', respondent: 'r-0544' },
  ),
  row(
    [9, 1, '11:44', 'bug', 'en-US', 'widget', '4.1.0'],
    "The mention list shows people who left the company in 2021. I've assigned two tasks to a ghost.",
    { path: '/notes' },
  ),
  row(
    [9, 2, '18:30', 'request', 'it-IT', 'widget', '4.1.1'],
    'Vorrei poter disegnare con la penna su iPad dentro una nota.',
    { path: '/notes', respondent: 'r-0545' },
  ),
  row(
    [9, 3, '10:47', 'question', 'en-US', 'email'],
    'Hi, procurement here. Could you fill in our vendor security form? 214 questions, sorry. Deadline is Friday, sorry again.',
    { respondent: 'r-0546' },
  ),
  row(
    [9, 4, '14:09', 'praise', 'en-US', 'widget', '4.1.1'],
    'The meeting template with "decisions" on top changed how we run our meetings. Small thing, big difference.',
    { rating: 5, path: '/templates' },
  ),
  row(
    [9, 6, '11:26', 'request', 'en-US', 'widget', '4.1.1'],
    "Estimated time per task, and a sum per day. So I can see in black and white that I've planned 19 hours for tomorrow.",
    { path: '/tasks' },
  ),
  row(
    [10, 0, '13:57', 'bug', 'en-US', 'widget', '4.1.1'],
    'Code blocks lose their indentation when I paste Python. Which for Python is kind of everything.',
    { path: '/notes', respondent: 'r-0547' },
  ),
  row(
    [10, 1, '16:24', 'praise', 'nl-NL', 'widget', '4.2.0'],
    'De nieuwe kaartweergave is echt mooi geworden.',
    { path: '/boards', respondent: 'r-0548' },
  ),
  row(
    [10, 2, '10:03', 'question', 'en-US', 'widget', '4.2.0'],
    'can guests comment without an account?',
    { path: '/settings/team' },
  ),
  row(
    [10, 2, '15:31', 'request', 'en-US', 'widget', '4.2.0'],
    'A template for incident reports would be handy, with the time stamped in automatically.',
    { rating: 4, path: '/templates', respondent: 'r-0549' },
  ),
  row(
    [10, 3, '12:38', 'request', 'en-GB', 'widget', '4.2.0'],
    'Footnotes. I know, I know. But academics exist.',
    { path: '/notes', respondent: 'r-0550' },
  ),
  row(
    [10, 4, '17:15', 'bug', 'en-US', 'widget', '4.2.0'],
    'PDF preview is blank for files larger than about 20 MB.',
    { path: '/attachments' },
  ),
  row(
    [10, 6, '15:42', 'praise', 'es-MX', 'play-store', '4.2.0'],
    'Excelente para organizar las tareas de la casa y la escuela de mis hijos.',
    { rating: 5 },
  ),
  row([11, 0, '12:13', 'request', 'en-US', 'widget', '4.2.0'], 'Swimlanes on boards, by assignee', {
    path: '/boards',
    respondent: 'r-0551',
  }),
  row(
    [11, 1, '10:04', 'bug', 'en-US', 'widget', '4.2.0'],
    'Line breaks disappear when I paste from a chat. It all becomes one heroic sentence.',
    { path: '/notes' },
  ),
  row(
    [11, 1, '15:40', 'bug', 'en-US', 'widget', '4.2.0'],
    "Tables can't be wider than the page. My columns are one letter wide, like a very sad crossword.",
    { rating: 3, path: '/notes' },
  ),
  row(
    [11, 2, '11:29', 'question', 'de-DE', 'widget', '4.2.0'],
    'Gibt es Webhooks oder eine Anbindung an Jira?',
    { path: '/settings/integrations', respondent: 'r-0552' },
  ),
  row(
    [11, 3, '17:22', 'other', 'en-US', 'widget', '4.2.0'],
    "Your new logo looks like a leaf eating a pencil. I don't hate it.",
    { respondent: 'r-0553' },
  ),
  row([11, 4, '13:58', 'request', 'en-US', 'widget', '4.2.0'], 'Let me pin more than five notes.', {
    path: '/notes',
  }),
  row(
    [11, 5, '18:20', 'praise', 'en-US', 'app-store', '4.2.0'],
    "Made my sister install it. She made her whole nursing shift install it. You're welcome.",
    { rating: 5 },
  ),
  row(
    [12, 0, '15:44', 'bug', 'en-US', 'widget', '4.2.0'],
    "Uploads from my phone's camera roll are compressed so much that I can't read the meter in the photo anymore.",
    { path: '/attachments', respondent: 'r-0554' },
  ),
  row(
    [12, 1, '10:31', 'request', 'en-US', 'widget', '4.2.0'],
    'Templates for tasks, not only for notes. We open the same 14 tasks for each new client.',
    { rating: 4, path: '/tasks' },
  ),
  row(
    [12, 2, '10:38', 'question', 'en-GB', 'widget', '4.2.0'],
    'Can we have two workspaces under one invoice?',
    { path: '/settings/team', respondent: 'r-0555' },
  ),
  row(
    [12, 2, '16:20', 'question', 'fr-FR', 'email'],
    "Bonjour, proposez-vous une facture annuelle avec numéro de TVA intracommunautaire ? Je ne la trouve pas dans l'espace de facturation.",
    { respondent: 'r-0556' },
  ),
  row(
    [12, 3, '12:49', 'praise', 'en-US', 'widget', '4.2.0'],
    "The way links between notes show a little preview now... *chef's kiss*",
    { path: '/notes' },
  ),
  row(
    [12, 4, '11:47', 'bug', 'en-GB', 'widget', '4.2.0'],
    'Renaming a space breaks every bookmark to it. We renamed ours twice this quarter, so you can guess our mood.',
    { path: '/notes' },
  ),
  row(
    [12, 5, '11:27', 'praise', 'en-US', 'widget', '4.2.1'],
    'I run a tiny theatre. The whole show, props, cues and rows with the director, is in here. Thank you for the quiet design.',
    { path: '/notes', respondent: 'r-0557' },
  ),
  row(
    [12, 6, '19:10', 'other', 'en-US', 'widget', '4.2.1'],
    'do you ship stickers? asking for my laptop',
    { respondent: 'r-0558' },
  ),
]
