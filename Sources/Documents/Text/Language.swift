/// A language that people read findings and reports in.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  /// Spanish, the default.
  case es
  /// English.
  case en
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// The Spanish text.
  public var es: String
  /// The English text.
  public var en: String

  /// A text in both languages.
  public init(es: String, en: String) {
    self.es = es
    self.en = en
  }

  /// The text in one language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .es: es
    case .en: en
    }
  }
}
