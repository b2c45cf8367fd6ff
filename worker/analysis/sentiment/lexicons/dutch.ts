/** Dutch words of product feedback. Written by hand for Earshot (MIT); no data set was used. */
import type { LexiconSource } from './lexicon-source.ts'

export const DUTCH = {
  language: 'nl',
  words: [
    [
      -3,
      'oplichting waardeloos ramp schandalig belachelijk onbruikbaar afzetterij drama dramatisch',
    ],
    [
      -2.6,
      'verschrikkelijk vreselijk afschuwelijk haat rotzooi troep slechtste nutteloos kut bagger onacceptabel',
    ],
    [
      -2.1,
      `slecht slechte slechter teleurgesteld teleurstellend teleurstelling irritant irritante ergerlijk vervelend vervelende frustrerend
      kapot crasht crash crashes gecrasht onbetrouwbaar onbeleefd verwijderd`,
    ],
    [
      -1.6,
      `traag trage trager langzaam langzame fout fouten foutmelding bug bugs probleem problemen hangt loopt vastgelopen bevriest
      onmogelijk ingewikkeld verwarrend onduidelijk moeilijk duur dure kwijt verdwenen verdwijnt verdwijnen mislukt
      ontbreekt mis jammer storend reclame reclames instabiel onhandig omslachtig verkeerd saai helaas`,
    ],
    [-0.8, 'matig verouderd beperkt mwah'],
    [0.8, 'ok oké werkt redelijk'],
    [
      1.6,
      `simpel eenvoudig makkelijk gemakkelijk handig handige nuttig snel snelle sneller efficiënt betrouwbaar duidelijk overzichtelijk aanrader
      bedankt dank dankjewel prettig fijn fijne soepel intuïtief stabiel beter verbeterd vriendelijk`,
    ],
    [
      2,
      'goed goede mooi mooie leuk leuke blij tevreden top super prima tof toffe gaaf complimenten',
    ],
    [
      2.8,
      'geweldig geweldige fantastisch fantastische uitstekend uitstekende perfect perfecte beste prachtig prachtige briljant ideaal',
    ],
  ],
  phrases: [
    [
      -2,
      [
        'werkt|laadt|opent|start|doet niet',
        'werkt|doet het niet',
        'werkt niet meer',
        'loopt vast',
        'nooit meer',
        'te traag|langzaam|duur|ingewikkeld',
        'tijdverspilling',
        'geen reactie|antwoord|hulp',
        'valt weg|tegen',
      ],
    ],
    [1.5, ['niet slecht', 'geen problemen|probleem', 'zonder problemen']],
    [0.4, ['zou fijn|handig|mooi|leuk|goed|top zijn']],
    [
      2.4,
      [
        'heel|erg|zeer goed|fijn|mooi',
        'werkt goed|prima|perfect|uitstekend',
        'goed gedaan|bezig|werk',
        'ga zo door',
      ],
    ],
  ],
  negators: 'niet geen nooit zonder niets nergens nauwelijks',
  intensifiers: 'heel erg zeer echt super enorm ontzettend totaal helemaal te zo veel',
  dampeners: 'beetje iets enigszins vrij redelijk',
  contrasts: 'maar echter helaas hoewel toch',
  negatesAfter: 3,
} as const satisfies LexiconSource
