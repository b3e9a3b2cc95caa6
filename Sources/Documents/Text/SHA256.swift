/// SHA-256 (FIPS 180-4) of bytes in memory.
///
/// Written here because the libraries that offer it weigh a hundred times what this file does, and because only
/// the names of contents depend on it, no secret.
public enum SHA256 {
  private static let constants: [UInt32] = roots(count: 64, cube: true)
  private static let start: [UInt32] = roots(count: 8, cube: false)

  /// The digest in lower-case hexadecimal, 64 characters.
  public static func hex(of message: [UInt8]) -> String {
    digest(of: message).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The digest, 32 bytes.
  public static func digest(of message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    let bits = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    var state = start
    for block in stride(from: 0, to: padded.count, by: 64) { compress(padded[block..<block + 64], into: &state) }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var w = [UInt32](repeating: 0, count: 64)
    for i in 0..<16 { w[i] = block.dropFirst(4 * i).prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
    for i in 16..<64 {
      let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3
      let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10
      w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
    }
    var v = state
    for i in 0..<64 {
      let s1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let t1 = v[7] &+ s1 &+ choice &+ constants[i] &+ w[i]
      let s0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
    }
    for i in 0..<8 { state[i] &+= v[i] }
  }

  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

  /// The first 32 bits of the fractional parts of the square or cube roots of the first primes, by integers alone.
  private static func roots(count: Int, cube: Bool) -> [UInt32] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      // The largest r with r^n <= prime << 32n, found bit by bit; its low 32 bits are the fraction.
      var root: UInt64 = 0
      for bit in (0..<36).reversed() {
        let trial = root | 1 << UInt64(bit)
        if power(trial, cube: cube, isAtMost: prime) { root = trial }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }

  private static func power(_ x: UInt64, cube: Bool, isAtMost prime: UInt64) -> Bool {
    let square = x.multipliedFullWidth(by: x)
    guard cube else { return square.high < prime || (square.high == prime && square.low == 0) }
    // x < 2^36, so x^3 < 2^108: multiply the two halves of the square apart.
    let low = square.low.multipliedFullWidth(by: x)
    let high = square.high * x + low.high
    let limit = prime << 32
    return high < limit || (high == limit && low.low == 0)
  }
}
