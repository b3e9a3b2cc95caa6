public import Documents

/// How a figure stands against its limits; always shown with its word and its shape, never by colour alone.
public enum Light: String, Sendable, Codable, Hashable, CaseIterable {
  /// At the target or on its better side.
  case green
  /// Short of the target, within the limit of attention.
  case yellow
  /// Beyond every limit.
  case red
  /// No value.
  case grey

  /// What people read.
  public var label: LocalizedText {
    switch self {
    case .green: LocalizedText(es: "en meta", en: "on target")
    case .yellow: LocalizedText(es: "atención", en: "attention")
    case .red: LocalizedText(es: "fuera de meta", en: "off target")
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
