/// <reference path="../natural.d.ts" />
/**
 * The small words of each language: they tell languages apart and say nothing about a text's subject.
 * natural's lists where it has them (MIT), completed by hand with what feedback adds; German and the languages that are
 * only told apart, not analysed, are hand-written for Earshot (MIT).
 */
import english from 'natural/lib/natural/util/stopwords.js'
import spanish from 'natural/lib/natural/util/stopwords_es.js'
import french from 'natural/lib/natural/util/stopwords_fr.js'
import italian from 'natural/lib/natural/util/stopwords_it.js'
import dutch from 'natural/lib/natural/util/stopwords_nl.js'
import portuguese from 'natural/lib/natural/util/stopwords_pt.js'

const ENGLISH_MORE = `i i'm im i've ive i'd i'll it's its isn't isnt don't dont can't cant didn't didnt doesn't doesnt
  wasn't wasnt won't wont couldn't couldnt wouldn't wouldnt shouldn't haven't havent hasn't hasnt aren't weren't just
  would could please us let lets one not no nor yes ok okay he's she's that's thats there's what's you're youre we're
  they're they've we've you've i'd who's ever even really quite every everything anything something nothing whenever
  may will want off down away back shall without within via per thing things lot lots bit already yet else gets getting got goes going go went
  makes made makes doesn having gonna wanna due etc maybe though although however instead rather pretty actually
  basically literally simply hi hello hey dear u ur pls plz thx`
const SPANISH_MORE = `es son fue era ser está están hay ha han he hace tiene tengo tienen mis tus sin ahora siempre nunca
  nada todo todos toda todas algo vez esta este estos estas esa esos ya solo sólo así aquí desde pues muchas gracias hola
  unos unas puedo puede pueden`
const FRENCH_MORE = `ça très plus trop bien mais donc car si comme tout tous toute toutes rien jamais toujours j'ai c'est
  n'est n'a d'un d'une quand depuis alors aussi encore fait faire peut peux merci bonjour svp il y n'y lorsque chaque`
const ITALIAN_MORE = `molto poco sempre mai ora quando già solo però quindi poi dopo prima ogni essere avere può posso
  possono questa questo grazie ciao salve c'è dell' all' po' perche`
const DUTCH_MORE = `heel erg veel zeer gewoon alleen steeds altijd nooit kunt kunnen deze dit nu weer moeten wordt
  bedankt hallo jullie jouw mijn onze omdat`
const PORTUGUESE_MORE = `é são foi era ser está estão há tem têm tenho fica nunca sempre tudo nada pra pro aqui agora
  ainda quando porque porém mas cada outro outra pode posso obrigado obrigada olá ter fazer vez gente vcs vc`
const GERMAN = `aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei
  beim bin bis bist da damit danach dann das dass daß dein deine dem den denn der des dessen die dies diese diesem diesen
  dieser dieses doch dort du durch ein eine einem einen einer eines einfach er es etwas euch euer eure für gegen gibt
  hab habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede
  jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen keiner können könnte leider machen macht mal man
  mehr mein meine meinem meinen meiner mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne schon sehr
  sein seine seinem seinen seiner seit selbst sich sie sind so sogar soll sollte sondern sonst über um und uns unser
  unsere unter viel vom von vor wann war waren warum was weil weiter welche welcher wenn wer werde werden wie wieder will
  wir wird wo wurde würde zu zum zur zwar zwischen bitte danke hallo ganz gar`

const fromText = (text: string): readonly string[] => text.split(/\s+/)
const letters = (words: readonly string[]): readonly string[] =>
  words.map((word) => word.trim()).filter((word) => /^\p{L}/u.test(word))

/** Languages with a stemmer, a lexicon and cues of their own. */
export const ANALYSED_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const

export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: [...letters(english.words), ...fromText(ENGLISH_MORE)],
    de: fromText(GERMAN),
    fr: [...letters(french.words), ...fromText(FRENCH_MORE)],
    es: [...letters(spanish.words), ...fromText(SPANISH_MORE)],
    it: [...letters(italian.words), ...fromText(ITALIAN_MORE)],
    pt: [...letters(portuguese.words), ...fromText(PORTUGUESE_MORE)],
    nl: [...letters(dutch.words), ...fromText(DUTCH_MORE)],
  }).map(([language, words]) => [language, new Set(words)]),
)

/** Languages that are only recognised, so that nobody mistakes them for an analysed one. */
export const RECOGNISED_ONLY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    sv: 'och att det som är jag inte har för med den till av på om men så kan från bara när mycket också inga fungerar',
    da: 'og det at jeg ikke er til af på med har som den kan fra meget også når kun været virker altid blev',
    no: 'og det ikke jeg er på til av med har som den kan fra veldig også når bare været fungerer alltid ble',
    pl: 'nie się jest że na do to jak ale po za mnie bardzo przez już tylko może jestem można dla są aplikacja działa',
    tr: 'bir ve bu çok için değil daha ama ile var yok gibi ben olarak kadar sonra neden uygulama güzel çalışmıyor',
    fi: 'ja on ei se että en mutta kun niin myös oli ole kanssa tämä sovellus toimii hyvä voi vain aina',
    hu: 'és nem hogy egy az van csak ez de még nagyon már mint vagy meg jó amikor alkalmazás működik',
    cs: 'je že se na to ale jsem jako když tak pro nebo jsou velmi už jen aplikace nefunguje není proč',
    ro: 'și este nu că în cu pentru mai sunt dar foarte când doar aplicația merge să după această',
    id: 'yang dan tidak ini itu saya untuk dengan bisa sudah aplikasi ada dari sangat bagus tapi kalau karena',
    vi: 'không và của là được có cho tôi này rất ứng dụng những một khi đã',
  }).map(([language, words]) => [language, words.split(' ')]),
)

/** Whether a word says nothing about the subject of a text in this language. */
export function isFunctionWord(word: string, language: string): boolean {
  return FUNCTION_WORDS.get(language)?.has(word) ?? false
}
