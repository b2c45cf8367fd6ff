/** Written for Earshot; wishes for keyboard shortcuts. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const SHORTCUTS: readonly SampleEntry[] = [
  row(
    [1, 3, '15:09', 'request', 'en-US', 'widget', '3.9.4'],
    "Keyboard shortcut for a new task, please. I'm a keyboard person in a mouse app.",
    { rating: 4, path: '/notes' },
  ),
  row(
    [2, 0, '10:12', 'bug', 'en-GB', 'widget', '3.9.4'],
    'Ctrl+K opens the link dialog instead of the quick switcher when a word is selected. Both are fine, but not on the same keys.',
    { path: '/notes', respondent: 'r-0515' },
  ),
  row(
    [2, 5, '14:28', 'request', 'en-US', 'widget', '3.9.4'],
    'Let us remap the shortcuts. Cmd+Shift+D is taken by my dictionary.',
    { path: '/notes', respondent: 'r-0110' },
  ),
  row(
    [3, 4, '11:31', 'request', 'de-DE', 'widget', '4.0.0'],
    'Tastenkürzel für Überschriften fehlen (Strg+1, Strg+2 usw.).',
    { path: '/notes' },
  ),
  row(
    [4, 2, '15:50', 'question', 'en-US', 'widget', '4.0.1'],
    'Is there a list of keyboard shortcuts anywhere? I found Cmd+Enter by sneezing.',
    { path: '/notes' },
  ),
  row(
    [5, 1, '10:37', 'request', 'en-US', 'widget', '4.0.2'],
    'j/k to move through the task list would make me very happy',
    { rating: 4, path: '/tasks', respondent: 'r-0516' },
  ),
  row(
    [6, 0, '16:44', 'request', 'fr-FR', 'widget', '4.0.3'],
    "Des raccourcis clavier pour changer d'espace seraient très pratiques.",
    { path: '/notes', respondent: 'r-0517' },
  ),
  row(
    [6, 3, '09:52', 'bug', 'en-US', 'widget', '4.0.3'],
    'Shortcut for checkbox (Cmd+Shift+C) does nothing on Windows desktop. Obviously with Ctrl.',
    { path: '/notes' },
  ),
  row(
    [7, 2, '14:10', 'request', 'en-US', 'widget', '4.0.3'],
    'A shortcut to assign a task to myself. I do that forty times a day with the mouse.',
    { path: '/tasks', respondent: 'r-0518' },
  ),
  row(
    [8, 0, '15:33', 'request', 'en-CA', 'widget', '4.0.3'],
    'Any chance of custom hotkeys? Some of us have muscle memory older than your company.',
    { path: '/notes', respondent: 'r-0110' },
  ),
  row(
    [8, 4, '11:15', 'request', 'nl-NL', 'widget', '4.1.0'],
    'Graag een sneltoets om tussen notities te wisselen.',
    { rating: 4, path: '/notes' },
  ),
  row(
    [9, 2, '13:47', 'request', 'en-US', 'widget', '4.1.1'],
    'Tab to indent a subtask, shift+tab to outdent. Like every other list on earth.',
    { path: '/tasks', respondent: 'r-0519' },
  ),
  row(
    [10, 1, '16:19', 'bug', 'en-US', 'widget', '4.2.0'],
    'In 4.2 the shortcut for bold stopped working when the cursor is inside a table.',
    { path: '/notes', respondent: 'r-0520' },
  ),
  row(
    [11, 0, '14:42', 'request', 'en-GB', 'widget', '4.2.0'],
    'Could we have a global hotkey in the desktop app that opens a blank note from anywhere?',
    { path: '/notes' },
  ),
  row(
    [11, 5, '15:26', 'request', 'en-US', 'widget', '4.2.0'],
    'A cheat sheet for shortcuts under "?" would be neat.',
    { path: '/help' },
  ),
  row(
    [12, 0, '10:27', 'request', 'en-US', 'widget', '4.2.0'],
    "Shortcut to postpone a task to tomorrow. I'd wear that key out.",
    { rating: 4, path: '/tasks', respondent: 'r-0521' },
  ),
  row(
    [12, 1, '15:18', 'request', 'de-DE', 'widget', '4.2.0'],
    'Strg+Umschalt+V fügt nicht ohne Formatierung ein, sondern gar nicht. Bitte wie überall sonst.',
    { path: '/notes', respondent: 'r-0522' },
  ),
  row(
    [12, 3, '11:10', 'request', 'en-IN', 'widget', '4.2.0'],
    'Need shortcut keys for moving card between columns in board.',
    { path: '/tasks' },
  ),
]
