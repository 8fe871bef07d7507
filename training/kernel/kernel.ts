/**
 * The arithmetic of the teacher, on 32-bit numbers in one memory (training/syntax/teacher/space.ts). Places are in bytes,
 * strides in numbers. This is AssemblyScript; `npm run kernel --prefix training` makes kernel.wasm of it.
 */

/** Eight columns of b side by side; whoever makes the memory leaves its first megabyte to the kernel. */
const PACK: usize = 1024

/** c[m × n] += a[m × k] · b[k × n]; n is a multiple of 8, k at most 4096. a(i, j) stands at a + i·as + j·ak. */
export function gemm(m: i32, n: i32, k: i32, a: usize, as_: i32, ak: i32, b: usize, ldb: i32, c: usize, ldc: i32): void {
  const step = <usize>ak << 2
  const row = <usize>as_ << 2
  const bRow = <usize>ldb << 2
  const cRow = <usize>ldc << 2
  for (let j = 0; j < n; j += 8) {
    const bj = b + (<usize>j << 2)
    let packed = PACK
    for (let x = 0; x < k; x++) {
      const from = bj + <usize>x * bRow
      v128.store(packed, v128.load(from))
      v128.store(packed, v128.load(from, 16), 16)
      packed += 32
    }
    let i = 0
    for (; i + 4 <= m; i += 4) {
      let pa = a + <usize>i * row
      let p = PACK
      const pc = c + <usize>i * cRow + (<usize>j << 2)
      const pc1 = pc + cRow
      const pc2 = pc1 + cRow
      const pc3 = pc2 + cRow
      let c00 = v128.load(pc)
      let c01 = v128.load(pc, 16)
      let c10 = v128.load(pc1)
      let c11 = v128.load(pc1, 16)
      let c20 = v128.load(pc2)
      let c21 = v128.load(pc2, 16)
      let c30 = v128.load(pc3)
      let c31 = v128.load(pc3, 16)
      for (let x = 0; x < k; x++) {
        const b0 = v128.load(p)
        const b1 = v128.load(p, 16)
        p += 32
        let s = v128.load32_splat(pa)
        c00 = f32x4.add(c00, f32x4.mul(s, b0))
        c01 = f32x4.add(c01, f32x4.mul(s, b1))
        s = v128.load32_splat(pa + row)
        c10 = f32x4.add(c10, f32x4.mul(s, b0))
        c11 = f32x4.add(c11, f32x4.mul(s, b1))
        s = v128.load32_splat(pa + 2 * row)
        c20 = f32x4.add(c20, f32x4.mul(s, b0))
        c21 = f32x4.add(c21, f32x4.mul(s, b1))
        s = v128.load32_splat(pa + 3 * row)
        c30 = f32x4.add(c30, f32x4.mul(s, b0))
        c31 = f32x4.add(c31, f32x4.mul(s, b1))
        pa += step
      }
      v128.store(pc, c00)
      v128.store(pc, c01, 16)
      v128.store(pc1, c10)
      v128.store(pc1, c11, 16)
      v128.store(pc2, c20)
      v128.store(pc2, c21, 16)
      v128.store(pc3, c30)
      v128.store(pc3, c31, 16)
    }
    for (; i < m; i++) {
      let pa = a + <usize>i * row
      let p = PACK
      const pc = c + <usize>i * cRow + (<usize>j << 2)
      let c0 = v128.load(pc)
      let c1 = v128.load(pc, 16)
      for (let x = 0; x < k; x++) {
        const s = v128.load32_splat(pa)
        c0 = f32x4.add(c0, f32x4.mul(s, v128.load(p)))
        c1 = f32x4.add(c1, f32x4.mul(s, v128.load(p, 16)))
        p += 32
        pa += step
      }
      v128.store(pc, c0)
      v128.store(pc, c1, 16)
    }
  }
}

/** b[cols × ldb] = the transpose of a[rows × lda]. */
export function transpose(rows: i32, cols: i32, a: usize, lda: i32, b: usize, ldb: i32): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++)
      store<f32>(b + (<usize>(j * ldb + i) << 2), load<f32>(a + (<usize>(i * lda + j) << 2)))
}

@inline
function tanh4(value: v128): v128 {
  // A quotient of polynomials, exact to some 1e-7 within ±7.9 (the approximation of the Eigen library).
  const x = f32x4.max(f32x4.splat(-7.905), f32x4.min(f32x4.splat(7.905), value))
  const q = f32x4.mul(x, x)
  let p = f32x4.splat(-2.76076847742355e-16)
  p = f32x4.add(f32x4.mul(p, q), f32x4.splat(2.00018790482477e-13))
  p = f32x4.add(f32x4.mul(p, q), f32x4.splat(-8.60467152213735e-11))
  p = f32x4.add(f32x4.mul(p, q), f32x4.splat(5.12229709037114e-08))
  p = f32x4.add(f32x4.mul(p, q), f32x4.splat(1.48572235717979e-05))
  p = f32x4.add(f32x4.mul(p, q), f32x4.splat(6.37261928875436e-04))
  p = f32x4.add(f32x4.mul(p, q), f32x4.splat(4.89352455891786e-03))
  p = f32x4.mul(p, x)
  let d = f32x4.splat(1.19825839466702e-06)
  d = f32x4.add(f32x4.mul(d, q), f32x4.splat(1.18534705686654e-04))
  d = f32x4.add(f32x4.mul(d, q), f32x4.splat(2.26843463243900e-03))
  d = f32x4.add(f32x4.mul(d, q), f32x4.splat(4.89352518554385e-03))
  return f32x4.div(p, d)
}

@inline
function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))))
}

/**
 * One step of so many cells: gates[rows × 4h] (in, forget, out, new) are squashed in place, c and its tanh and h written.
 * Rows from `had` on have no cell before them.
 */
export function lstmStep(rows: i32, had: i32, h: i32, gates: usize, before: usize, c: usize, tc: usize, out: usize, ldo: i32): void {
  const size = <usize>h << 2
  const zero = f32x4.splat(0)
  for (let i = 0; i < rows; i++) {
    const g = gates + <usize>i * 4 * size
    const ci = c + <usize>i * size
    const bi = before + <usize>i * size
    const ti = tc + <usize>i * size
    const oi = out + (<usize>(i * ldo) << 2)
    for (let x: usize = 0; x < size; x += 16) {
      const gi = sigmoid4(v128.load(g + x))
      const gf = sigmoid4(v128.load(g + size + x))
      const go = sigmoid4(v128.load(g + 2 * size + x))
      const gn = tanh4(v128.load(g + 3 * size + x))
      v128.store(g + x, gi)
      v128.store(g + size + x, gf)
      v128.store(g + 2 * size + x, go)
      v128.store(g + 3 * size + x, gn)
      const old = i < had ? v128.load(bi + x) : zero
      const now = f32x4.add(f32x4.mul(gf, old), f32x4.mul(gi, gn))
      v128.store(ci + x, now)
      const t = tanh4(now)
      v128.store(ti + x, t)
      v128.store(oi + x, f32x4.mul(go, t))
    }
  }
}

/**
 * The same step backwards: dh[rows × ldd] and dc[rows × h] come in, the gates become their gradients, and dc becomes that
 * of the cells before.
 */
export function lstmBack(rows: i32, had: i32, h: i32, gates: usize, before: usize, tc: usize, dh: usize, ldd: i32, dc: usize): void {
  const size = <usize>h << 2
  const zero = f32x4.splat(0)
  const one = f32x4.splat(1)
  for (let i = 0; i < rows; i++) {
    const g = gates + <usize>i * 4 * size
    const bi = before + <usize>i * size
    const ti = tc + <usize>i * size
    const di = dh + (<usize>(i * ldd) << 2)
    const dci = dc + <usize>i * size
    for (let x: usize = 0; x < size; x += 16) {
      const gi = v128.load(g + x)
      const gf = v128.load(g + size + x)
      const go = v128.load(g + 2 * size + x)
      const gn = v128.load(g + 3 * size + x)
      const t = v128.load(ti + x)
      const d = v128.load(di + x)
      const old = i < had ? v128.load(bi + x) : zero
      const all = f32x4.add(v128.load(dci + x), f32x4.mul(f32x4.mul(d, go), f32x4.sub(one, f32x4.mul(t, t))))
      v128.store(g + x, f32x4.mul(f32x4.mul(f32x4.mul(all, gn), gi), f32x4.sub(one, gi)))
      v128.store(g + size + x, f32x4.mul(f32x4.mul(f32x4.mul(all, old), gf), f32x4.sub(one, gf)))
      v128.store(g + 2 * size + x, f32x4.mul(f32x4.mul(f32x4.mul(d, t), go), f32x4.sub(one, go)))
      v128.store(g + 3 * size + x, f32x4.mul(f32x4.mul(all, gi), f32x4.sub(one, f32x4.mul(gn, gn))))
      v128.store(dci + x, f32x4.mul(all, gf))
    }
  }
}

/** One step of Adam (Kingma and Ba 2015) over count numbers, a multiple of 4; the gradients become 0. */
export function adam(count: i32, w: usize, g: usize, m: usize, v: usize, scale: f32, rate: f32, b1: f32, b2: f32): void {
  const s = f32x4.splat(scale)
  const r = f32x4.splat(rate)
  const m1 = f32x4.splat(b1)
  const n1 = f32x4.splat(1 - b1)
  const m2 = f32x4.splat(b2)
  const n2 = f32x4.splat(1 - b2)
  const tiny = f32x4.splat(1e-8)
  const zero = f32x4.splat(0)
  const size = <usize>count << 2
  for (let x: usize = 0; x < size; x += 16) {
    const d = f32x4.mul(v128.load(g + x), s)
    const mean = f32x4.add(f32x4.mul(m1, v128.load(m + x)), f32x4.mul(n1, d))
    const square = f32x4.add(f32x4.mul(m2, v128.load(v + x)), f32x4.mul(n2, f32x4.mul(d, d)))
    v128.store(m + x, mean)
    v128.store(v + x, square)
    v128.store(w + x, f32x4.sub(v128.load(w + x), f32x4.div(f32x4.mul(r, mean), f32x4.add(f32x4.sqrt(square), tiny))))
    v128.store(g + x, zero)
  }
}

/** The sum of the squares of count numbers. */
export function squares(count: i32, a: usize): f32 {
  let sum = f32x4.splat(0)
  const size = <usize>count << 2
  for (let x: usize = 0; x < size; x += 16) {
    const d = v128.load(a + x)
    sum = f32x4.add(sum, f32x4.mul(d, d))
  }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}
