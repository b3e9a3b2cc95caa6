import Documents

/// What is wrong with a pattern.
public struct PatternError: Error, Sendable, Hashable {
  /// Where in the pattern, in Unicode scalars from 0.
  public var offset: Int
  /// What was found.
  public var reason: Reason

  /// The kinds of fault.
  public enum Reason: String, Sendable, Hashable {
    /// A bracket or parenthesis that is not closed, or closed without being opened.
    case unbalanced
    /// A quantifier with nothing before it, or out of order.
    case quantifier
    /// An escape that ECMA-262 with the u flag does not have.
    case escape
    /// A range of characters out of order.
    case range
    /// Backreferences and lookaround: they have no place in patterns that answer in linear time.
    case unsupported
    /// The pattern expands to more than is run.
    case tooLarge

    /// What people read.
    var words: LocalizedText {
      switch self {
      case .unbalanced:
        LocalizedText(es: "un paréntesis o corchete sin su par", en: "a parenthesis or bracket without its other")
      case .quantifier:
        LocalizedText(es: "una repetición de nada, o al revés", en: "a quantifier of nothing, or out of order")
      case .escape: LocalizedText(es: "un escape que no existe", en: "an escape that does not exist")
      case .range: LocalizedText(es: "un rango al revés", en: "a range out of order")
      case .unsupported:
        LocalizedText(
          es: "aquí no hay referencias hacia atrás ni miradas alrededor",
          en: "there are no backreferences and no lookaround here")
      case .tooLarge: LocalizedText(es: "es demasiado grande", en: "it is too large")
      }
    }
  }
}
