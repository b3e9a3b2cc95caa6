extension Measures {
  /// Which side of an indicator's target is the better one.
  public enum Direction: String, Sendable, Codable, Hashable, CaseIterable {
    /// The higher the better.
    case higher
    /// The lower the better.
    case lower
    /// The closer to the target the better.
    case range
  }

  /// The light of a value against an indicator's limits (docs/process.md, "Scorecard").
  ///
  /// A limit belongs to the better side. With ``Direction/range`` the limits are the greatest distances from the target
  /// that are green and yellow.
  ///
  /// - Parameters:
  ///   - value: the value as it is shown, rounded; nil is grey.
  ///   - decimals: those it is shown with.
  public static func light(
    _ value: Double?, direction: Direction, target: Double, green: Double, yellow: Double, decimals: Int
  ) -> Light {
    guard let value, value.isFinite else { return .grey }
    let shown = roundedHalfUp(value, decimals: decimals)
    func meets(_ limit: Double) -> Bool {
      switch direction {
      case .higher: shown >= limit
      case .lower: shown <= limit
      // The difference of two decimals is no decimal: a billionth is forgiven, as in rounding.
      case .range: (shown - target).magnitude <= limit + 1e-9
      }
    }
    return meets(green) ? .green : meets(yellow) ? .yellow : .red
  }

  /// How a value moved between two periods.
  public struct Trend: Sendable, Codable, Hashable {
    /// The later value less the earlier one, in the shown unit.
    public var change: Double
    /// Up, down, or neither.
    public var movement: Movement
    /// Whether the movement is to the better side; nil where there is none, or where both stand as far from the target.
    public var isBetter: Bool?

    /// How a value moved.
    public init(change: Double, movement: Movement, isBetter: Bool?) {
      self.change = change
      self.movement = movement
      self.isBetter = isBetter
    }
  }

  /// Up, down, or neither.
  public enum Movement: String, Sendable, Codable, Hashable, CaseIterable {
    /// Higher by more than the tolerance.
    case up
    /// Lower by more than the tolerance.
    case down
    /// Within the tolerance.
    case steady
  }

  /// The trend of the shown values: a movement is one where |Δ| is over the tolerance, in points of the shown unit; nil
  /// where one of the values is missing.
  public static func trend(
    from earlier: Double?, to later: Double?, direction: Direction, target: Double, decimals: Int, tolerance: Double
  ) -> Trend? {
    guard let earlier, let later, earlier.isFinite, later.isFinite else { return nil }
    let (old, new) = (roundedHalfUp(earlier, decimals: decimals), roundedHalfUp(later, decimals: decimals))
    let change = roundedHalfUp(new - old, decimals: decimals)
    guard change.magnitude > tolerance + 1e-9 else { return Trend(change: change, movement: .steady, isBetter: nil) }
    let gain =
      switch direction {
      case .higher: change
      case .lower: -change
      case .range: roundedHalfUp((old - target).magnitude - (new - target).magnitude, decimals: decimals)
      }
    return Trend(change: change, movement: change > 0 ? .up : .down, isBetter: gain == 0 ? nil : gain > 0)
  }
}
