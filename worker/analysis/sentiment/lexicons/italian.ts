/** Italian words of product feedback. Written by hand for Earshot (MIT); no data set was used. */
import type { LexiconSource } from './lexicon-source.ts'

export const ITALIAN = {
  language: 'it',
  words: [
    [
      -3,
      'truffa pessimo pessima schifo schifezza vergogna vergognoso disastro disastroso inutilizzabile ladri',
    ],
    [
      -2.6,
      'terribile orribile odio spazzatura inutile peggiore peggio merda ridicolo inaccettabile indecente',
    ],
    [
      -2.1,
      `male cattivo cattiva brutto brutta deluso delusa deludente delusione fastidioso fastidiosa frustrante rotto rotta
      insopportabile scadente difettoso maleducato incompetente disinstallato disinstallare disinstallata`,
    ],
    [
      -1.6,
      `lento lenta lenti lentezza lentissimo lentissima errore errori bug problema problemi crash crasha blocca bloccato bloccata
      impossibile complicato complicata confuso confusa difficile caro cara perso persa persi sparito sparita spariscono
      sparisce manca mancano peccato pubblicità instabile scomodo sbagliato noioso impalla fallisce`,
    ],
    [-0.8, 'mediocre insomma limitato vecchio datato'],
    [0.8, 'ok funziona discreto discreta va'],
    [
      1.6,
      `semplice facile facilmente pratico pratica utile utilissimo utilissima veloce velocemente rapido rapida efficiente affidabile chiaro
      chiara consiglio consigliato grazie gradevole fluido fluida intuitivo intuitiva stabile meglio migliorato comodo comoda`,
    ],
    [
      2,
      'buono buona buoni buone bene bello bella carino carina contento contenta soddisfatto soddisfatta piace felice complimenti bravi bravo super top',
    ],
    [
      2.8,
      'ottimo ottima ottimi eccellente perfetto perfetta fantastico fantastica meraviglioso meravigliosa stupendo stupenda migliore adoro amo incredibile geniale impeccabile bellissimo bellissima',
    ],
  ],
  phrases: [
    [
      -2,
      [
        'non funziona|va|carica|apre|parte|risponde|funzionano|riesco',
        'non si apre|carica|connette|avvia',
        'si blocca|chiude|impalla',
        'smesso di funzionare',
        'perdita di tempo',
        'troppo lento|lenta|caro|cara|complicato',
        'mai più',
        'nessuna risposta',
      ],
    ],
    [1.5, ['non male', 'niente male', 'nessun problema', 'senza problemi']],
    [0.4, ['sarebbe bello|utile|ottimo|comodo|fantastico|meglio']],
    [
      2.4,
      [
        'molto bene|buono|buona|bella|bello',
        'funziona bene|benissimo|perfettamente',
        'ben fatto|fatta',
        'ottimo lavoro',
        'mi piace molto',
      ],
    ],
  ],
  negators: 'non mai né senza nessun nessuna nessuno niente nulla neanche',
  intensifiers:
    'molto troppo davvero veramente tanto così super totalmente assolutamente estremamente',
  dampeners: "poco po' abbastanza quasi leggermente",
  contrasts: 'ma però tuttavia invece purtroppo',
  negatesAfter: 0,
} as const satisfies LexiconSource
