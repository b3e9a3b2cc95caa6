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
    for scalar in text.lowercased().decomposed {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark, words.last != "" {
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

extension String {
  /// The scalars with the accents of Latin letters taken apart, as far as Spanish and its neighbours need.
  fileprivate var decomposed: [Unicode.Scalar] {
    let folded: [Unicode.Scalar: Unicode.Scalar] = [
      "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i", "ì": "i",
      "î": "i", "ï": "i", "ó": "o", "ò": "o", "ô": "o", "õ": "o", "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u",
      "ñ": "n", "ç": "c",
    ]
    return unicodeScalars.map { folded[$0] ?? $0 }
  }
}
