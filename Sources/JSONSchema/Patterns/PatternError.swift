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
  }
}
