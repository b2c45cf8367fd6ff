/** French words of product feedback. Written by hand for Earshot (MIT); no data set was used. */
import type { LexiconSource } from './lexicon-source.ts'

export const FRENCH = {
  language: 'fr',
  words: [
    [
      -3,
      'arnaque catastrophe catastrophique inadmissible scandaleux honteux honte exécrable inutilisable',
    ],
    [
      -2.6,
      'horrible affreux affreuse déteste nulle nul nuls pire merde merdique inutile ridicule lamentable voleurs atroce',
    ],
    [
      -2.1,
      `mauvais mauvaise mauvaises déçu déçue déçus décevant décevante déception énervant agaçant frustrant frustrante frustré
      insupportable plante plantage plantages planté cassé cassée pénible désastreux incompétent médiocre désinstalle
      désinstallé désinstaller impoli`,
    ],
    [
      -1.6,
      `lent lente lents lenteur lenteurs bug bugs bogue bogué buggé beugue erreur erreurs problème problèmes souci soucis bloque
      bloqué bloquée rame figé panne impossible compliqué compliquée confus difficile cher chère perdu perdue perdus
      disparu disparaît disparaissent échoue échec manque dommage ennuyeux gênant dérangeant faux fausse incompréhensible
      pub pubs publicité instable laborieux galère`,
    ],
    [-0.8, 'bof moyen moyenne dépassé limité'],
    [0.8, 'ok correct correcte fonctionne marche'],
    [
      1.6,
      `simple facile facilement pratique utile rapide rapidement efficace fiable clair claire recommande merci agréable
      fluide intuitif intuitive stable mieux sympa amélioré convivial ergonomique propre`,
    ],
    [
      2,
      'bien bon bonne bons bonnes beau belle content contente satisfait satisfaite aime apprécie top super plaisir joli jolie ravi ravie bravo',
    ],
    [
      2.8,
      'excellent excellente génial géniale parfait parfaite adore magnifique formidable fantastique meilleur meilleure extraordinaire merveilleux incroyable impeccable parfaitement',
    ],
  ],
  phrases: [
    [
      -2,
      [
        'ne marche|fonctionne|charge|ouvre|démarre|répond pas|plus',
        'marche|fonctionne pas|plus',
        'ne sert à rien',
        'perte de temps',
        'à fuir',
        'trop lent|lente|cher|chère|compliqué',
        'plus jamais',
        'aucune réponse|aide',
        'pas de réponse',
        'se ferme',
        'se bloque',
      ],
    ],
    [
      1.5,
      [
        'pas mal',
        'aucun problème|souci|bug',
        'sans problème|souci',
        'pas de problème',
        'rien à redire',
      ],
    ],
    [0.4, ['serait bien|bon|super|top|utile|pratique|génial|sympa']],
    [
      2.4,
      [
        'très bien',
        'fonctionne|marche bien|parfaitement|super',
        'bon travail',
        'bien fait',
        'je recommande',
        'beau travail',
        'continuez comme ça',
      ],
    ],
  ],
  negators: 'pas ne plus jamais aucun aucune sans ni rien guère',
  intensifiers:
    'très trop vraiment tellement extrêmement super hyper totalement complètement absolument si',
  dampeners: 'peu assez presque plutôt légèrement',
  contrasts: 'mais cependant toutefois pourtant néanmoins',
  negatesAfter: 1,
} as const satisfies LexiconSource
