/** A vector as it is stored: one signed byte a number, scaled to the largest. Its length is lost, which a direction does not need. */

const INT8_MAX = 127

export function toVectorBytes(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (largest === 0) return new Int8Array(vector.length)
  return Int8Array.from(vector, (value) => Math.round((value / largest) * INT8_MAX))
}
