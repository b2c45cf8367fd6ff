/** Written for Earshot; login loops and single sign-on trouble. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const SSO_LOGIN: readonly SampleEntry[] = [
  row(
    [1, 1, '08:11', 'bug', 'en-US', 'widget', '3.9.4'],
    'Login loop with Okta. I sign in, get sent to Fieldnote, get sent back to Okta, round and round until the browser gives up.',
    { rating: 2, path: '/login', respondent: 'r-0070' },
  ),
  row(
    [1, 4, '09:27', 'bug', 'en-GB', 'widget', '3.9.4'],
    "Can't stay logged in for more than a day on Firefox.",
    { path: '/login', respondent: 'r-0559' },
  ),
  row(
    [2, 0, '08:39', 'bug', 'de-DE', 'widget', '3.9.4'],
    'Anmeldung über Microsoft führt immer wieder zurück zur Anmeldeseite. Mal klappt es beim fünften Versuch, mal gar nicht.',
    { path: '/login', respondent: 'r-0560' },
  ),
  row(
    [2, 1, '11:20', 'question', 'en-IN', 'widget', '3.9.4'],
    'I am not able to login, it is saying session expired immediately after I enter the code. What to do?',
    { path: '/login' },
  ),
  row(
    [2, 4, '14:45', 'bug', 'en-US', 'email'],
    'SSO admin at a mid-size law firm. Since we switched on enforced SSO, people with two accounts (old personal, new work) are caught in a redirect loop. Clearing cookies fixes it once. I\'ve now explained "clear your cookies" to 31 lawyers. Please help.',
    { respondent: 'r-0071' },
  ),
  row([3, 0, '08:03', 'bug', 'en-US', 'widget', '3.9.4'], 'sso loop again this morning', {
    path: '/login',
    respondent: 'r-0561',
  }),
  row(
    [3, 3, '09:14', 'bug', 'en-US', 'play-store', '3.9.4'],
    'Logs me out every single day. Every. Single. Day.',
    { rating: 1 },
  ),
  row(
    [4, 1, '07:58', 'bug', 'fr-FR', 'widget', '4.0.0'],
    'Impossible de se connecter via SSO ce matin, la page de connexion se recharge en boucle.',
    { rating: 1, path: '/login' },
  ),
  row(
    [4, 4, '09:37', 'bug', 'en-US', 'widget', '4.0.1'],
    "Okta loop is back. Incognito works, normal window doesn't.",
    { path: '/login', respondent: 'r-0070' },
  ),
  row(
    [5, 1, '08:20', 'bug', 'en-US', 'widget', '4.0.1'],
    "The magic link mail takes ten minutes to arrive, and then says it's expired. It expires after ten minutes.",
    { path: '/login', respondent: 'r-0562' },
  ),
  row(
    [6, 0, '08:08', 'bug', 'en-US', 'widget', '4.0.3'],
    'Monday, 8 am, 25 people, nobody can log in through Azure. Worked again at 8:40. What happened?',
    { path: '/login' },
  ),
  row(
    [6, 0, '08:12', 'bug', 'en-GB', 'widget', '4.0.3'],
    "No one in our office can sign in this morning. The page says redirecting and then doesn't.",
    { path: '/login', respondent: 'r-0563' },
  ),
  row(
    [6, 0, '08:17', 'bug', 'nl-NL', 'widget', '4.0.3'],
    'Inloggen via SSO blijft hangen op een wit scherm.',
    { rating: 2, path: '/login', respondent: 'r-0564' },
  ),
  row(
    [6, 0, '08:24', 'bug', 'de-DE', 'widget', '4.0.3'],
    'Azure-Anmeldung geht heute gar nicht, 14 Leute sitzen hier und trinken Kaffee.',
    { path: '/login' },
  ),
  row(
    [6, 0, '08:46', 'bug', 'es-ES', 'widget', '4.0.3'],
    'El inicio de sesión con Google entra en bucle en Safari.',
    { path: '/login', respondent: 'r-0565' },
  ),
  row(
    [6, 1, '15:53', 'bug', 'en-GB', 'email'],
    'Our SAML certificate rolled over and there was no way to upload the new one before the old one had expired, so everybody was locked out until I found the hidden admin login. Please allow two certificates at a time, as is usual.',
    { respondent: 'r-0072' },
  ),
  row(
    [6, 4, '09:29', 'bug', 'en-US', 'app-store', '4.0.3'],
    'Sign in with work account → browser opens → comes back to the app → sign in with work account. I live here now.',
    { rating: 2 },
  ),
  row(
    [7, 3, '10:36', 'bug', 'en-US', 'widget', '4.0.3'],
    "login page keeps asking for my workspace name, i don't know my workspace name, nobody knows their workspace name",
    { path: '/login' },
  ),
  row(
    [8, 0, '08:26', 'bug', 'en-US', 'widget', '4.0.3'],
    'Desktop app logged me out overnight again and now it loops at the company sign-in page.',
    { path: '/login', respondent: 'r-0073' },
  ),
  row(
    [8, 3, '09:04', 'bug', 'de-DE', 'widget', '4.1.0'],
    'SSO-Schleife in der Desktop-App unter Windows 11. Im Browser funktioniert die Anmeldung problemlos.',
    { rating: 1, path: '/login', respondent: 'r-0074' },
  ),
  row(
    [9, 0, '08:12', 'bug', 'en-US', 'widget', '4.1.0'],
    'Redirect loop on login since we turned on two-factor. Three of us, all on Edge.',
    { path: '/login' },
  ),
  row(
    [9, 1, '09:36', 'bug', 'en-US', 'email'],
    "Writing this down while it's fresh. We enforced SSO on Friday evening. On Monday 63 of 88 people got in without trouble. The other 25 saw the company sign-in page, signed in, saw Fieldnote for half a second, and were back at the company sign-in page. Common factor as far as I can tell: all 25 had once used a magic link and still have that session in their browser. Signing out doesn't help since you can't reach the sign-out button. What does help is opening the site settings of the browser and deleting everything. Could an enforced SSO policy simply end the other sessions? I'd rather not do this again in the Denver office.",
    { respondent: 'r-0205' },
  ),
  row(
    [9, 1, '14:31', 'bug', 'en-US', 'play-store', '4.1.0'],
    "Fingerprint unlock stopped working, and then it wants the password, which I don't have because we use single sign-on.",
    { rating: 2 },
  ),
  row(
    [9, 2, '11:08', 'request', 'en-GB', 'widget', '4.1.1'],
    'Could sessions last a week please? Signing in with SSO plus a code every morning adds up.',
    { path: '/settings/security' },
  ),
  row(
    [9, 4, '08:57', 'bug', 'it-IT', 'widget', '4.1.1'],
    'Login con Google: torna sempre alla pagina iniziale senza entrare.',
    { path: '/login', respondent: 'r-0566' },
  ),
  row(
    [10, 0, '08:33', 'bug', 'en-US', 'widget', '4.1.1'],
    "Guess who's looping through Okta again. Same as in my earlier reports. I could draw you the redirect chain from memory.",
    { path: '/login', respondent: 'r-0070' },
  ),
  row(
    [10, 3, '09:18', 'bug', 'en-US', 'email'],
    'New hires get "account not found" at the first SSO login, and it works on the second try. We\'ve put it in our onboarding guide as a step, which is funny and also not.',
    { respondent: 'r-0567' },
  ),
  row(
    [11, 0, '08:22', 'bug', 'fr-FR', 'widget', '4.2.0'],
    'Boucle de connexion avec Microsoft depuis lundi, deux collègues concernés.',
    { rating: 2, path: '/login' },
  ),
  row(
    [11, 2, '09:41', 'bug', 'en-US', 'widget', '4.2.0'],
    'Login broken on Safari 17, just bounces back to the login page. No error shown.',
    { path: '/login', respondent: 'r-0568' },
  ),
  row(
    [11, 3, '08:29', 'bug', 'en-US', 'widget', '4.2.0'],
    'Logged out of desktop and phone at the same time, then a login loop on both. I only got in through an old tablet in a drawer.',
    { path: '/login', respondent: 'r-0253' },
  ),
  row(
    [12, 0, '08:06', 'bug', 'en-GB', 'widget', '4.2.0'],
    "Locked out again. SSO says I'm signed in, Fieldnote says I'm not. You two need to talk.",
    { path: '/login', respondent: 'r-0072' },
  ),
  row(
    [12, 1, '08:48', 'bug', 'es-ES', 'widget', '4.2.0'],
    'Vuelve a pedirme la contraseña cada mañana aunque marco "mantener la sesión".',
    { path: '/login', respondent: 'r-0569' },
  ),
  row(
    [12, 2, '09:10', 'bug', 'en-US', 'widget', '4.2.0'],
    "asks me to log in every time I open a link from an email, even though I'm logged in in the other tab",
    { rating: 1, path: '/login', respondent: 'r-0570' },
  ),
]
