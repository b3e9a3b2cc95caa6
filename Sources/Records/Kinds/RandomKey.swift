import Documents

/// Keys that are minted offline: five characters of Crockford's base32 in lower case (no i, l, o, u).
public enum RandomKey {
  /// The characters, by value.
  static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// A fresh key from a source of randomness.
  public static func mint(using generator: inout some RandomNumberGenerator) -> String {
    String(
      decoding: (0..<5).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] },
      as: UTF8.self)
  }
}

/// Readable words for file names.
public enum Slug {
  /// Lower-case ASCII words joined by hyphens, accents folded, at most `limit` bytes; empty where nothing is left.
  public static func make(_ text: String, limit: Int = 40) -> String {
    var words: [String] = [""]
    for scalar in text.folded.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if words.last != "" {
        words.append("")
      }
    }
    var result = ""
    for word in words where !word.isEmpty {
      if !result.isEmpty, result.utf8.count + 1 + word.utf8.count > limit { break }
      result += (result.isEmpty ? "" : "-") + word.prefix(limit)
    }
    return result
  }
}
