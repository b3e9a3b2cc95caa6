/// The formulas of the process (docs/process.md, "Formulas"), as pure functions.
public enum Measures {
  /// Σx/n; nil without values.
  public static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// 100·(x−min)/(max−min), in percent of the scale; nil where the scale has no width.
  public static func normalised(_ value: Double, min: Double, max: Double) -> Double? {
    max > min ? 100 * (value - min) / (max - min) : nil
  }

  /// 100·count(x ≥ max−1)/n, in percent; nil without values.
  public static func topTwoBox(_ values: [Double], max: Double) -> Double? {
    values.isEmpty ? nil : 100 * Double(values.count { $0 >= max - 1 }) / Double(values.count)
  }

  /// %(9–10) − %(0–6) on the scale 0–10, in points; nil without values.
  public static func netPromoterScore(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    return 100 * Double(values.count { $0 >= 9 } - values.count { $0 <= 6 }) / Double(values.count)
  }

  /// Σwᵢ·sᵢ/Σwᵢ; nil without values.
  public static func weightedMean(_ values: [(value: Double, weight: Double)]) -> Double? {
    let total = values.reduce(0) { $0 + $1.weight }
    return total > 0 ? values.reduce(0) { $0 + $1.value * $1.weight } / total : nil
  }

  /// out_min + (out_max − out_min)·score/100, rounded half up to a number of decimals.
  public static func grade(_ score: Double, outMin: Double, outMax: Double, decimals: Int) -> Double {
    roundedHalfUp(outMin + (outMax - outMin) * score / 100, decimals: decimals)
  }

  /// Rounds halves away from zero at a decimal place, with a billionth of that place forgiven to binary fractions.
  public static func roundedHalfUp(_ value: Double, decimals: Int) -> Double {
    let factor = (0..<decimals).reduce(1.0) { result, _ in result * 10 }
    let scaled = (value.magnitude * factor + 0.5 + 1e-9).rounded(.down) / factor
    return value < 0 ? -scaled : scaled
  }

  /// held/(population − excluded), in percent; nil where nobody is to be interviewed.
  public static func coverage(held: Int, population: Int, excluded: Int) -> Double? {
    population > excluded ? 100 * Double(held) / Double(population - excluded) : nil
  }
}
