/// The properties that `\p{…}` may name: general categories by short and long names, and a few binary ones.
enum UnicodeProperty {
  static func isKnown(_ name: String) -> Bool { categories[name] != nil || binary[name] != nil }

  static func has(_ scalar: Unicode.Scalar, _ name: String) -> Bool {
    if let members = categories[name] { return members.contains(scalar.properties.generalCategory) }
    return binary[name].map { $0(scalar.properties) } ?? false
  }

  private static let binary: [String: @Sendable (Unicode.Scalar.Properties) -> Bool] = [
    "Alphabetic": { $0.isAlphabetic }, "Alpha": { $0.isAlphabetic }, "Lowercase": { $0.isLowercase },
    "Uppercase": { $0.isUppercase }, "White_Space": { $0.isWhitespace }, "Emoji": { $0.isEmoji },
    "ASCII_Hex_Digit": { $0.isASCIIHexDigit }, "ID_Start": { $0.isIDStart }, "ID_Continue": { $0.isIDContinue },
  ]

  private static let letters: [Unicode.GeneralCategory] = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
  ]
  private static let marks: [Unicode.GeneralCategory] = [.nonspacingMark, .spacingMark, .enclosingMark]
  private static let numbers: [Unicode.GeneralCategory] = [.decimalNumber, .letterNumber, .otherNumber]
  private static let punctuation: [Unicode.GeneralCategory] = [
    .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation,
  ]
  private static let symbols: [Unicode.GeneralCategory] = [
    .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
  ]
  private static let separators: [Unicode.GeneralCategory] = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
  private static let others: [Unicode.GeneralCategory] = [.control, .format, .surrogate, .privateUse, .unassigned]

  private static let categories: [String: [Unicode.GeneralCategory]] = [
    "L": letters, "Letter": letters, "Lu": [.uppercaseLetter], "Uppercase_Letter": [.uppercaseLetter],
    "Ll": [.lowercaseLetter], "Lowercase_Letter": [.lowercaseLetter], "Lt": [.titlecaseLetter],
    "Lm": [.modifierLetter], "Lo": [.otherLetter], "M": marks, "Mark": marks, "Mn": [.nonspacingMark],
    "Mc": [.spacingMark], "Me": [.enclosingMark], "N": numbers, "Number": numbers, "Nd": [.decimalNumber],
    "Decimal_Number": [.decimalNumber], "digit": [.decimalNumber], "Nl": [.letterNumber], "No": [.otherNumber],
    "P": punctuation, "Punctuation": punctuation, "punct": punctuation, "Pc": [.connectorPunctuation],
    "Pd": [.dashPunctuation], "Ps": [.openPunctuation], "Pe": [.closePunctuation], "Pi": [.initialPunctuation],
    "Pf": [.finalPunctuation], "Po": [.otherPunctuation], "S": symbols, "Symbol": symbols, "Sm": [.mathSymbol],
    "Sc": [.currencySymbol], "Sk": [.modifierSymbol], "So": [.otherSymbol], "Z": separators,
    "Separator": separators, "Zs": [.spaceSeparator], "Zl": [.lineSeparator], "Zp": [.paragraphSeparator],
    "C": others, "Other": others, "Cc": [.control], "Control": [.control], "Cf": [.format], "Cn": [.unassigned],
    "Co": [.privateUse],
  ]
}
