/// Base 64 (RFC 4648, section 4) with its padding.
public enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes that a text stands for; nil where it is not exactly what ``encode(_:)`` makes of them.
  public static func decode(_ text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    let digits = characters.prefix { $0 != 0x3D }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var word: UInt32 = 0
    for (count, digit) in digits.enumerated() {
      guard let value = values[Int(digit)] else { return nil }
      word = word << 6 | UInt32(value)
      if count % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(6 - 2 * (count % 4)))) }
    }
    return encode(bytes).utf8.elementsEqual(characters) ? bytes : nil
  }

  /// The text of some bytes, padded, in one line.
  public static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 < group.count ? group[start + $1] : 0) }
      for digit in 0..<4 {
        text.append(digit <= group.count ? alphabet[Int(word >> UInt32(18 - 6 * digit)) & 63] : 0x3D)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let values: [UInt8?] = {
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()
}
