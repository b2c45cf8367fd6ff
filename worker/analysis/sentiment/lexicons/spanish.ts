/** Spanish words of product feedback. Written by hand for Earshot (MIT); no data set was used. */
import type { LexiconSource } from './lexicon-source.ts'

export const SPANISH = {
  language: 'es',
  words: [
    [
      -3,
      'estafa pésimo pésima pesimo pesima asco horrible horroroso inservible desastre vergüenza robo ladrones',
    ],
    [-2.6, 'terrible odio basura inútil fatal peor porquería mierda ridículo inaceptable nefasto'],
    [
      -2.1,
      `malo mala mal malos malas malísimo decepcionante decepcionado decepcionada decepción molesto molesta molestos frustrante frustrado
      frustrada roto rota cierra cuelga estropeado deficiente defectuoso insoportable desinstalé desinstalar desinstalado
      grosero incompetente engañoso`,
    ],
    [
      -1.6,
      `lento lenta lentos lentitud error errores fallo fallos falla fallas fallando bug bugs problema problemas bloquea bloqueado
      congela traba trabado imposible complicado complicada confuso confusa difícil dificil caro cara perdido perdida
      perdí pierde desaparece desapareció desaparecen falta lamentable lástima anuncios publicidad inestable incómodo
      tarda incorrecto aburrido`,
    ],
    [-0.8, 'regular mediocre anticuado limitado'],
    [0.8, 'ok bien funciona correcto sirve'],
    [
      1.6,
      `simple sencillo sencilla fácil facil fácilmente práctico práctica útil rápido rápida rapido eficiente fiable claro
      recomiendo recomendable gracias agradable fluido fluida intuitivo intuitiva estable mejor mejorado cómodo cómoda ayuda`,
    ],
    [
      2,
      'bueno buena buenos buenas buen bonito bonita contento contenta satisfecho satisfecha gusta encanta feliz genial chulo guay felicidades',
    ],
    [
      2.8,
      'excelente excelentes perfecto perfecta maravilloso maravillosa fantástico fantástica increíble mejores estupendo estupenda amo adoro espectacular buenísimo buenísima impecable',
    ],
  ],
  phrases: [
    [
      -2,
      [
        'no funciona|carga|abre|sirve|responde|deja|puedo|conecta|inicia',
        'no me deja|funciona|carga|abre|gusta',
        'se cierra|cuelga|bloquea|congela|traba',
        'dejó de funcionar',
        'ya no funciona|sirve',
        'pérdida|perdida de tiempo',
        'demasiado lento|lenta|caro|cara|complicado',
        'muy mal|mala|malo',
        'nunca más',
        'sin respuesta',
        'lo peor',
      ],
    ],
    [1.5, ['no está mal', 'nada mal', 'sin problemas|problema|errores', 'ningún problema']],
    [0.4, ['estaría bien|bueno|genial', 'sería bueno|genial|útil|ideal|bien']],
    [
      2.4,
      [
        'muy bien|buena|bueno|buen',
        'funciona bien|perfecto|perfectamente|genial',
        'buen trabajo',
        'lo mejor',
        'la mejor',
        'me encanta',
        'me gusta mucho',
      ],
    ],
  ],
  negators: 'no nunca jamás ni sin tampoco nada ningún ninguna ninguno',
  intensifiers:
    'muy mucho demasiado realmente tan súper super totalmente absolutamente extremadamente bastante re',
  dampeners: 'poco algo casi ligeramente',
  contrasts: 'pero sino aunque embargo',
  negatesAfter: 0,
} as const satisfies LexiconSource
