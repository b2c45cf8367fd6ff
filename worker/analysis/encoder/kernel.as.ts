// AssemblyScript, not TypeScript: the encoder's and the vector search's inner loops as WASM SIMD. `npm run build:kernel` compiles it to
// kernel.wasm, which is committed; test/analysis/encoder/kernel.test.ts holds both together. All pointers are byte offsets into the memory.

/**
 * y[T x N] = x[T x K] * w[K x N] * scale[N] + bias[N]. x, y, scale and bias are float32; w is int8 in panels of 8 columns (panel p holds K rows
 * of 8), scaled a column. N is a multiple of 8.
 */
export function multiply(x: usize, w: usize, scale: usize, bias: usize, y: usize, T: i32, K: i32, N: i32): void {
  const rowX: usize = <usize>K << 2
  const rowY: usize = <usize>N << 2
  const zero = f32x4.splat(0)
  for (let j: i32 = 0; j < N; j += 8) {
    const column: usize = <usize>j << 2
    const panel: usize = w + <usize>j * <usize>K
    const b0 = v128.load(bias + column)
    const b1 = v128.load(bias + column, 16)
    const s0 = v128.load(scale + column)
    const s1 = v128.load(scale + column, 16)
    let t: i32 = 0
    // Four rows at a time: each weight is widened once for four products.
    for (; t + 4 <= T; t += 4) {
      let a00 = zero, a01 = zero, a10 = zero, a11 = zero, a20 = zero, a21 = zero, a30 = zero, a31 = zero
      let from: usize = x + <usize>t * rowX
      let weights: usize = panel
      const end: usize = from + rowX
      for (; from < end; from += 4, weights += 8) {
        const q = v128.load8x8_s(weights)
        const w0 = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(q))
        const w1 = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(q))
        let v = v128.load32_splat(from)
        a00 = f32x4.add(a00, f32x4.mul(v, w0))
        a01 = f32x4.add(a01, f32x4.mul(v, w1))
        v = v128.load32_splat(from + rowX)
        a10 = f32x4.add(a10, f32x4.mul(v, w0))
        a11 = f32x4.add(a11, f32x4.mul(v, w1))
        v = v128.load32_splat(from + 2 * rowX)
        a20 = f32x4.add(a20, f32x4.mul(v, w0))
        a21 = f32x4.add(a21, f32x4.mul(v, w1))
        v = v128.load32_splat(from + 3 * rowX)
        a30 = f32x4.add(a30, f32x4.mul(v, w0))
        a31 = f32x4.add(a31, f32x4.mul(v, w1))
      }
      let to: usize = y + <usize>t * rowY + column
      v128.store(to, f32x4.add(b0, f32x4.mul(a00, s0)))
      v128.store(to, f32x4.add(b1, f32x4.mul(a01, s1)), 16)
      to += rowY
      v128.store(to, f32x4.add(b0, f32x4.mul(a10, s0)))
      v128.store(to, f32x4.add(b1, f32x4.mul(a11, s1)), 16)
      to += rowY
      v128.store(to, f32x4.add(b0, f32x4.mul(a20, s0)))
      v128.store(to, f32x4.add(b1, f32x4.mul(a21, s1)), 16)
      to += rowY
      v128.store(to, f32x4.add(b0, f32x4.mul(a30, s0)))
      v128.store(to, f32x4.add(b1, f32x4.mul(a31, s1)), 16)
    }
    for (; t < T; t++) {
      let a0 = zero, a1 = zero
      let from: usize = x + <usize>t * rowX
      let weights: usize = panel
      const end: usize = from + rowX
      for (; from < end; from += 4, weights += 8) {
        const v = v128.load32_splat(from)
        const q = v128.load8x8_s(weights)
        a0 = f32x4.add(a0, f32x4.mul(v, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(q))))
        a1 = f32x4.add(a1, f32x4.mul(v, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(q))))
      }
      const to: usize = y + <usize>t * rowY + column
      v128.store(to, f32x4.add(b0, f32x4.mul(a0, s0)))
      v128.store(to, f32x4.add(b1, f32x4.mul(a1, s1)), 16)
    }
  }
}

/** out[n] (int32) = q[d] . m[n x d], all int8. d is a multiple of 16. */
export function dots(q: usize, m: usize, out: usize, n: i32, d: i32): void {
  let row: usize = m
  for (let i: i32 = 0; i < n; i++) {
    let sum = i32x4.splat(0)
    for (let k: i32 = 0; k < d; k += 16) {
      const a = v128.load(q + k)
      const b = v128.load(row + k)
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(a), i16x8.extend_low_i8x16_s(b)))
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(a), i16x8.extend_high_i8x16_s(b)))
    }
    store<i32>(
      out + (<usize>i << 2),
      i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3),
    )
    row += d
  }
}
