extension Measures {
  /// answered/invited, in percent (docs/process.md, "Surveys"); nil where it is not known how many were invited, where
  /// nobody was, or where fewer were than answered: no data, never 100 %.
  public static func responseRate(answered: Int, invited: Int?) -> Double? {
    guard let invited, invited > 0, answered <= invited else { return nil }
    return 100 * Double(answered) / Double(invited)
  }

  /// 1.96·√(p(1−p)/n)·√((N−n)/(N−1)), in percent points at 95 %; 0 where N = 1 or n = N, nil without answers.
  ///
  /// The normal approximation of a share p of n answers, with the correction for a finite population of N.
  public static func marginOfError(share: Double, answers: Int, population: Int) -> Double? {
    guard answers > 0, population >= answers else { return nil }
    if population == 1 || answers == population { return 0 }
    let (n, total) = (Double(answers), Double(population))
    return 196 * (share * (1 - share) / n).squareRoot() * ((total - n) / (total - 1)).squareRoot()
  }

  /// How many values fall on each whole step of a scale, the least first.
  ///
  /// A value between two steps counts for the nearer one, half up; one outside the scale for none. Empty where the scale
  /// has no step or more than a hundred.
  public static func distribution(_ values: [Double], min: Int, max: Int) -> [Int] {
    guard min <= max, max - min <= 100 else { return [] }
    var counts = Array(repeating: 0, count: max - min + 1)
    for value in values {
      let step = roundedHalfUp(value, decimals: 0)
      if step >= Double(min), step <= Double(max) { counts[Int(step) - min] += 1 }
    }
    return counts
  }
}
