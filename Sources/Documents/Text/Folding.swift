/// Latin letters with accents and what they are without, as far as Spanish and its neighbours need; not ñ, a letter of
/// its own in Spanish order.
let unaccented: [Unicode.Scalar: Unicode.Scalar] = [
  "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i", "ì": "i",
  "î": "i", "ï": "i", "ó": "o", "ò": "o", "ô": "o", "õ": "o", "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u",
  "ç": "c",
]

extension String {
  /// The text in lower case and without accents, for comparing what people type with what is written: `Acción` and
  /// `accion` are one, and so are ñ and n.
  public var folded: String {
    var result = ""
    for scalar in lowercased().unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      result.unicodeScalars.append(scalar == "ñ" ? "n" : unaccented[scalar] ?? scalar)
    }
    return result
  }
}

extension LocalizedText {
  /// Whether a word is this text in either language, capitals and accents folded.
  public func isCalled(_ word: String) -> Bool { es.folded == word.folded || en.folded == word.folded }
}
