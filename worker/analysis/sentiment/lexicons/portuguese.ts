/** Portuguese words of product feedback. Written by hand for Earshot (MIT); no data set was used. */
import type { LexiconSource } from './lexicon-source.ts'

export const PORTUGUESE = {
  language: 'pt',
  words: [
    [-3, 'péssimo péssima pessimo golpe fraude vergonha nojo roubo inutilizável desastre'],
    [-2.6, 'horrível terrível odeio lixo porcaria inútil pior merda ridículo inaceitável'],
    [
      -2.1,
      `ruim ruins mau má decepcionante decepcionado decepcionada decepção chato chata irritante irritado frustrante frustrado
      frustrada quebrado quebrada insuportável defeituoso desinstalei desinstalar desinstalado incompetente enganoso`,
    ],
    [
      -1.6,
      `lento lenta lentos lentidão erro erros falha falhas falhando bug bugs problema problemas trava travando travado travou
      fecha impossível complicado complicada confuso confusa difícil caro cara perdi perdeu perdido sumiu sumiram some
      desapareceu falta demora demorado infelizmente anúncios propaganda propagandas instável errado bugado reclamação`,
    ],
    [-0.8, 'regular mediocre limitado antigo ultrapassado'],
    [0.8, 'ok funciona serve razoável'],
    [
      1.6,
      `simples fácil facilmente prático prática útil rápido rápida rapidamente eficiente confiável claro recomendo
      obrigado obrigada agradável fluido intuitivo intuitiva estável melhor melhorou ajuda`,
    ],
    [
      2,
      'bom boa bons boas bem bonito bonita lindo linda contente satisfeito satisfeita gosto gostei feliz legal parabéns bacana',
    ],
    [
      2.8,
      'ótimo ótima ótimos otimo otima excelente perfeito perfeita maravilhoso maravilhosa fantástico fantástica incrível amo adoro adorei sensacional espetacular melhores show',
    ],
  ],
  phrases: [
    [
      -2,
      [
        'não funciona|abre|carrega|entra|consigo|conecta|responde|presta|deixa',
        'não está|tá funcionando',
        'parou de funcionar',
        'não funciona mais',
        'perda de tempo',
        'muito ruim|lento|lenta|caro',
        'nunca mais',
        'sem resposta',
        'fecha sozinho',
      ],
    ],
    [1.5, ['nada mal', 'sem problemas|problema|erros', 'nenhum problema']],
    [0.4, ['seria bom|legal|ótimo|útil|interessante|bem']],
    [
      2.4,
      [
        'muito bom|boa|bem',
        'funciona bem|perfeitamente',
        'bom trabalho',
        'gostei muito',
        'o melhor',
        'a melhor',
      ],
    ],
  ],
  negators: 'não nao nunca jamais nem sem nada nenhum nenhuma',
  intensifiers: 'muito demais realmente tão super totalmente absolutamente extremamente bastante',
  dampeners: 'pouco quase meio levemente',
  contrasts: 'mas porém contudo entretanto todavia',
  negatesAfter: 0,
} as const satisfies LexiconSource
