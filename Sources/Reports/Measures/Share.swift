/// So many of so many: a percentage never stands without the two numbers behind it.
public struct Share: Sendable, Codable, Hashable {
  /// n: those that count.
  public var count: Int
  /// N: all of them.
  public var total: Int

  /// So many of so many.
  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// Those of some elements that meet a condition.
  public init<Elements: Sequence>(_ elements: Elements, where holds: (Elements.Element) -> Bool) {
    self.init(0, of: 0)
    for element in elements {
      total += 1
      if holds(element) { count += 1 }
    }
  }

  /// 100·n/N, in percent; nil where N is 0.
  public var percent: Double? { total > 0 ? 100 * Double(count) / Double(total) : nil }
}
