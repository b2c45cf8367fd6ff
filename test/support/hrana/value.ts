/** One SQL value on the wire and in the engine: integers travel as decimal strings, so that 64 bits survive JSON. */
import { z } from 'zod'

export type SqlValue = null | bigint | number | string | Uint8Array

const INT64_MIN = -(2n ** 63n)
const INT64_MAX = 2n ** 63n - 1n

const integerTextSchema = z
  .string()
  .regex(/^-?\d{1,19}$/)
  .refine((text) => BigInt(text) >= INT64_MIN && BigInt(text) <= INT64_MAX, 'not a 64 bit integer')

export const wireValueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: integerTextSchema }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: z.string() }),
])
export type WireValue = z.infer<typeof wireValueSchema>

export function fromWireValue(value: WireValue): SqlValue {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return BigInt(value.value)
    case 'float':
    case 'text':
      return value.value
    case 'blob':
      return Buffer.from(value.base64, 'base64')
    default:
      return value satisfies never
  }
}

export function toWireValue(value: unknown): WireValue {
  if (value === null) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() }
  if (typeof value === 'number') return { type: 'float', value }
  if (typeof value === 'string') return { type: 'text', value }
  if (value instanceof Uint8Array) return { type: 'blob', base64: toUnpaddedBase64(value) }
  throw new TypeError(`SQLite has no value of type ${typeof value}`)
}

function toUnpaddedBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('base64')
    .replace(/=+$/, '')
}
