/// A past commit that broke a rule, and why it stays: an entry of `accepted-breaches.yaml`.
public struct AcceptedBreach: Sendable, Hashable {
  /// The whole commit id in hexadecimal.
  public var commit: String
  /// The codes of the findings that are accepted.
  public var codes: [String]
  /// Why.
  public var reason: String
}
