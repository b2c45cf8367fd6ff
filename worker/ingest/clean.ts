/** Makes any string fit to be stored and shown. Pure; total; linear. */

/** C0 and C1 controls but tab and line feed: they mean nothing in feedback and break terminals and CSV files. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu

/** Unicode NFC without lone surrogates, controls, carriage returns or surrounding space. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(CONTROLS, '').normalize('NFC').trim()
}

/** The same for text that may be left out; what is empty then is left out too. */
export function cleanOptional(text: string | undefined): string | null {
  return text === undefined ? null : cleanText(text) || null
}
