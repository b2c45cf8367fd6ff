/** German words of product feedback. Written by hand for Earshot (MIT); no data set was used. */
import type { LexiconSource } from './lexicon-source.ts'

export const GERMAN = {
  language: 'de',
  words: [
    [
      -3,
      'katastrophe katastrophal grauenhaft abzocke betrug frechheit unverschämt unverschämtheit mies miserabel unbrauchbar',
    ],
    [
      -2.6,
      'schlechteste furchtbar schrecklich grauenvoll hasse hasst nutzlos schrott müll mist scheiße scheisse scheiss lächerlich saftladen unmöglich',
    ],
    [
      -2.1,
      `schlecht schlechter schlechte enttäuscht enttäuschend enttäuschung nervig nervt nerven ärgerlich ärgert ärger
      frustrierend frust kaputt defekt absturz abstürze abgestürzt stürzt abstürzt unzuverlässig sinnlos unfreundlich
      unverständlich inakzeptabel fehlerhaft wertlos dürftig deinstalliert deinstallieren`,
    ],
    [
      -1.6,
      `langsam langsamer lahm träge fehler fehlermeldung bug bugs problem probleme problematisch hängt friert ruckelt
      verwirrend unübersichtlich umständlich kompliziert teuer überteuert verloren verschwunden verschwindet weg
      fehlgeschlagen scheitert falsch unklar leider störend stört umstaendlich vermisse fehlt fehlen mühsam lästig schwierig
      abgebrochen unnötig werbung hakt hakelig instabil verschlimmbessert`,
    ],
    [-0.8, 'schade naja mäßig verbesserungswürdig ausbaufähig veraltet mangelhaft'],
    [0.8, 'ok okay ordentlich solide funktioniert klappt läuft'],
    [
      1.6,
      `einfach praktisch nützlich hilfreich schnell schneller übersichtlich zuverlässig empfehlenswert empfehlen empfehle
      freundlich danke dankeschön angenehm bequem stabil flüssig sauber intuitiv klar verständlich gelungen besser
      verbessert flott nett`,
    ],
    [
      2,
      'gut guter gute gutes gefällt toll tolle tolles super prima klasse schön schöne freue freut zufrieden begeistert spitze cool lob',
    ],
    [
      2.8,
      'liebe großartig grossartig wunderbar fantastisch hervorragend ausgezeichnet genial perfekt beste besten bester bestes spitzenklasse mega hammer einwandfrei',
    ],
  ],
  phrases: [
    [
      -2,
      [
        'funktioniert|geht|klappt|läuft|lädt|startet|öffnet nicht',
        'funktioniert|geht|klappt|läuft gar|überhaupt|leider|einfach|immer nicht|noch',
        'geht|funktioniert nicht mehr',
        'stürzt ab',
        'stürzt ständig|immer|dauernd ab',
        'nie wieder',
        'finger weg',
        'nicht zu gebrauchen',
        'zu langsam|teuer|kompliziert|umständlich',
        'lässt sich nicht',
        'keine antwort|reaktion|hilfe',
      ],
    ],
    [1.5, ['kein problem', 'keine probleme', 'nicht schlecht', 'ohne probleme', 'läuft stabil']],
    [0.4, ['wäre schön|toll|super|gut|klasse|hilfreich']],
    [
      2.4,
      [
        'sehr gut',
        'weiter so',
        'gut gemacht',
        'funktioniert|läuft|klappt gut|super|einwandfrei|perfekt|prima|bestens',
        'macht spaß',
        'kann ich nur empfehlen',
      ],
    ],
  ],
  negators: 'nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts kaum',
  intensifiers:
    'sehr total absolut extrem wirklich richtig echt unglaublich besonders äußerst völlig ständig so viel zu wahnsinnig',
  dampeners: 'etwas bisschen wenig ziemlich halbwegs eher',
  contrasts: 'aber jedoch allerdings trotzdem dennoch doch',
  negatesAfter: 3,
} as const satisfies LexiconSource
