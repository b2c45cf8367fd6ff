/** Written for Earshot; complaints about the new price a seat. */
import { row } from '../row.ts'
import type { SampleEntry } from '../sample-entry.ts'

export const PRICE_INCREASE: readonly SampleEntry[] = [
  row(
    [1, 3, '11:24', 'question', 'en-US', 'widget', '3.9.4'],
    'Is it right that the Team plan goes from $6 to $8 a seat? I read it on a forum, not from you.',
    { path: '/settings/billing', respondent: 'r-0476' },
  ),
  row(
    [2, 2, '14:50', 'other', 'en-GB', 'email'],
    "I've had the mail about the new prices. A third more, with five weeks' notice, in the middle of our budget year. I'd have liked to hear it earlier.",
    { respondent: 'r-0060' },
  ),
  row(
    [2, 4, '10:07', 'other', 'de-DE', 'widget', '3.9.4'],
    '33 % Preiserhöhung und kein einziges neues Feature für uns. Schade.',
    { path: '/settings/billing' },
  ),
  row(
    [3, 1, '09:29', 'other', 'en-US', 'widget', '3.9.4'],
    "We're a five person nonprofit. Two dollars a seat doesn't sound like much until you're us.",
    { path: '/settings/billing' },
  ),
  row([3, 3, '17:16', 'other', 'en-US', 'play-store', '4.0.0'], 'Price hike, no thanks.', {
    rating: 1,
  }),
  row(
    [4, 0, '14:12', 'other', 'en-US', 'widget', '4.0.0'],
    'The new price is too high for what we use, which is notes and a shared to-do list. Could there be a plan without boards and voice memos?',
    { path: '/settings/billing', respondent: 'r-0061' },
  ),
  row(
    [4, 1, '12:52', 'question', 'fr-FR', 'widget', '4.0.0'],
    "L'augmentation s'applique-t-elle aussi aux abonnements annuels déjà payés ?",
    { path: '/settings/billing' },
  ),
  row(
    [4, 2, '09:04', 'other', 'en-US', 'email'],
    'I manage software spend for 120 people. A 33% increase needs a reason in writing I can show to my CFO. "Continued investment in the product" isn\'t one.',
    { respondent: 'r-0477' },
  ),
  row(
    [4, 4, '18:38', 'other', 'es-ES', 'widget', '4.0.1'],
    'Me parece excesiva la subida de precio. Somos clientes desde el principio y no hay ningún descuento.',
    { rating: 2, path: '/settings/billing', respondent: 'r-0478' },
  ),
  row(
    [5, 0, '10:31', 'other', 'en-US', 'widget', '4.0.1'],
    'so it costs more now and search is still slow. cool cool cool',
    { path: '/settings/billing' },
  ),
  row(
    [5, 1, '16:12', 'other', 'en-GB', 'email'],
    "I look after the money for a choir. Yes, a choir: 38 seats, because everyone needs the rehearsal notes. At the old price it came out of the biscuit fund and nobody asked questions. At the new price it's our second largest expense after the hall, and I've been asked to \"present options\" at the annual meeting, with slides. I like Fieldnote. The altos like Fieldnote. Even our conductor, who dislikes everything written after 1890, likes Fieldnote. But I can't stand in front of forty people and defend a third more for the same thing. Is there really no rate for groups where nobody is paid?",
    { respondent: 'r-0204' },
  ),
  row(
    [5, 2, '13:17', 'other', 'en-GB', 'widget', '4.0.2'],
    'Price rise noted. Cancelling two of our five seats to make it even out, and sharing a login for the others (joking) (mostly).',
    { path: '/settings/billing', respondent: 'r-0062' },
  ),
  row(
    [5, 4, '15:59', 'request', 'en-US', 'widget', '4.0.2'],
    "Please offer a discount for schools. At the new price I can't justify it to the district.",
    { path: '/settings/billing' },
  ),
  row(
    [6, 0, '10:08', 'other', 'de-DE', 'email'],
    'Guten Tag, die Preiserhöhung zum nächsten Quartal ist für uns als Verein mit 22 Ehrenamtlichen nicht zu stemmen. Gibt es einen Tarif für gemeinnützige Organisationen? Wir würden ungern wechseln, alle haben sich gerade erst eingewöhnt.',
    { respondent: 'r-0063' },
  ),
  row(
    [6, 1, '09:19', 'other', 'en-US', 'app-store', '4.0.3'],
    "Was a fair price, now it isn't. $96 a year for a notes app??",
    { rating: 2 },
  ),
  row(
    [6, 2, '14:25', 'other', 'it-IT', 'widget', '4.0.3'],
    "L'aumento del prezzo è troppo alto per un piccolo studio come il nostro.",
    { path: '/settings/billing', respondent: 'r-0479' },
  ),
  row(
    [6, 3, '11:43', 'other', 'en-US', 'widget', '4.0.3'],
    'Our renewal went from $2,160 to $2,880. I did not get a heads-up, I got an invoice.',
    { rating: 1, path: '/settings/billing' },
  ),
  row(
    [6, 4, '17:02', 'other', 'en-IN', 'play-store', '4.0.3'],
    'Too costly now for Indian users. Please keep regional pricing.',
    { rating: 1 },
  ),
  row(
    [7, 2, '15:36', 'other', 'en-US', 'widget', '4.0.3'],
    'Raising the price while the Android widget is broken is a choice.',
    { path: '/settings/billing', respondent: 'r-0480' },
  ),
  row(
    [8, 0, '13:49', 'other', 'en-US', 'widget', '4.0.3'],
    "I don't mind paying more. I mind paying more and being told it's good news.",
    { path: '/settings/billing', respondent: 'r-0064' },
  ),
  row(
    [8, 1, '09:26', 'question', 'en-CA', 'widget', '4.0.3'],
    'Do viewers count as seats under the new pricing? If they do, our bill doubles, since most of ours only read.',
    { path: '/settings/billing', respondent: 'r-0481' },
  ),
  row(
    [8, 2, '16:06', 'other', 'pt-BR', 'widget', '4.1.0'],
    'O preço subiu demais. Em reais ficou inviável para a nossa equipe.',
    { path: '/settings/billing', respondent: 'r-0482' },
  ),
  row(
    [8, 3, '15:14', 'other', 'nl-NL', 'widget', '4.1.0'],
    'Weer duurder. Voor een team van drie wordt het nu lastig te verantwoorden.',
    { rating: 3, path: '/settings/billing' },
  ),
  row(
    [8, 4, '18:27', 'other', 'en-US', 'email'],
    'Long time customer, first time complainer. The increase pushes us over the limit where I need a director to sign, and the director has never heard of you. Please think about a freeze for existing accounts.',
    { respondent: 'r-0483' },
  ),
  row(
    [9, 0, '10:38', 'other', 'en-US', 'widget', '4.1.0'],
    '$8 a month per person is more than we pay for our email. For email!',
    { path: '/settings/billing', respondent: 'r-0484' },
  ),
  row(
    [10, 0, '09:47', 'other', 'en-GB', 'widget', '4.1.1'],
    "Downgraded to Free because of the new price. I'll miss the boards.",
    { path: '/settings/billing', respondent: 'r-0485' },
  ),
  row(
    [10, 4, '14:21', 'other', 'en-US', 'widget', '4.2.0'],
    "Invoice came with the new price on it. Still no smaller plan. I'm looking around.",
    { path: '/settings/billing', respondent: 'r-0061' },
  ),
  row(
    [11, 1, '10:13', 'other', 'fr-FR', 'widget', '4.2.0'],
    "Le nouveau tarif est difficile à accepter quand on n'utilise que les notes.",
    { path: '/settings/billing', respondent: 'r-0486' },
  ),
  row(
    [11, 4, '16:52', 'other', 'en-US', 'app-store', '4.2.0'],
    "Good app gone expensive. Students can't pay this.",
    { rating: 2 },
  ),
  row(
    [12, 0, '11:35', 'request', 'en-US', 'widget', '4.2.0'],
    "Would you consider monthly billing at the old price for teams under five? Otherwise we're priced out, and I say that as a fan.",
    { rating: 2, path: '/settings/billing' },
  ),
  row(
    [12, 1, '09:17', 'other', 'de-DE', 'widget', '4.2.0'],
    'Neuer Preis ab diesem Quartal, und dann noch Ärger mit doppelten Notizen. Das passt nicht zusammen.',
    { path: '/settings/billing', respondent: 'r-0487' },
  ),
  row(
    [12, 2, '17:02', 'other', 'en-US', 'widget', '4.2.0'],
    'Our renewal is up and the increase is hard to swallow. Can someone from sales ring me before Friday?',
    { path: '/settings/billing', respondent: 'r-0488' },
  ),
  row(
    [12, 3, '09:58', 'other', 'en-AU', 'widget', '4.2.0'],
    "Paying a third more since last month, for a version that's worse than the one before. Do the maths.",
    { path: '/settings/billing' },
  ),
]
