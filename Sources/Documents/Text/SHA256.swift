/// SHA-256 (FIPS 180-4).
///
/// Written here because the libraries that offer it weigh a hundred times what this file does, and because only
/// the names of contents depend on it, no secret.
public enum SHA256 {
  private static let constants: [UInt32] = roots(count: 64, cube: true)
  private static let start: [UInt32] = roots(count: 8, cube: false)

  /// The digest in lower-case hexadecimal, 64 characters.
  public static func hex(of message: [UInt8]) -> String {
    var stream = Stream()
    stream.add(message)
    return stream.hex
  }

  /// The digest, 32 bytes.
  public static func digest(of message: [UInt8]) -> [UInt8] {
    var stream = Stream()
    stream.add(message)
    return stream.digest
  }

  /// A message that comes in pieces.
  public struct Stream: Sendable {
    private var state = SHA256.start
    /// What does not fill a block yet.
    private var rest: [UInt8] = []
    private var count: UInt64 = 0

    /// The empty message.
    public init() {}

    /// Adds a piece.
    public mutating func add(_ bytes: [UInt8]) {
      count += UInt64(bytes.count)
      rest += bytes
      let whole = rest.count / 64 * 64
      rest.withUnsafeBufferPointer { bytes in
        for block in stride(from: 0, to: whole, by: 64) { SHA256.compress(bytes, at: block, into: &state) }
      }
      rest.removeFirst(whole)
    }

    /// The digest of what was added, 32 bytes.
    public var digest: [UInt8] {
      var whole = self
      let bits = count * 8
      whole.add([0x80] + [UInt8](repeating: 0, count: (119 - rest.count) % 64))
      whole.add((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
      return whole.state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
    }

    /// The digest of what was added in lower-case hexadecimal, 64 characters.
    public var hex: String {
      digest.map { byte in
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
      }.joined()
    }
  }

  private static func compress(_ bytes: UnsafeBufferPointer<UInt8>, at block: Int, into state: inout [UInt32]) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
      for i in 0..<16 { w[i] = (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[block + 4 * i + $1]) } }
      for i in 16..<64 {
        let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3
        let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10
        w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for i in 0..<64 {
        let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[i] &+ w[i]
        let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
        (a, b, c, d, e, f, g, h) = (t1 &+ t2, a, b, c, d &+ t1, e, f, g)
      }
      for (i, value) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= value }
    }
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
