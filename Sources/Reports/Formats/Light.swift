public import Documents

/// How a figure stands against its limits; always shown with its word and its shape, never by colour alone.
public enum Light: String, Sendable, Codable, Hashable, CaseIterable {
  /// At the green limit or on its better side.
  case green
  /// Beyond the green limit, within the yellow one.
  case yellow
  /// Beyond every limit.
  case red
  /// No value.
  case grey

  /// What people read.
  public var label: LocalizedText {
    switch self {
    case .green: LocalizedText(es: "en rango", en: "in range")
    case .yellow: LocalizedText(es: "atención", en: "attention")
    case .red: LocalizedText(es: "fuera de rango", en: "out of range")
    case .grey: LocalizedText(es: "sin dato", en: "no data")
    }
  }

  /// The shape in plain text.
  public var sign: String {
    switch self {
    case .green: "●"
    case .yellow: "▲"
    case .red: "◆"
    case .grey: "○"
    }
  }
}
