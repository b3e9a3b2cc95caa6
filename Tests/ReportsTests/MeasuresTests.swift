import Reports
import Testing

/// The vectors of the process's formulas (docs/process.md, "Formulas").
struct MeasuresTests {
  let scores: [Double] = [5, 4, 4, 3, 5, 2, 4, 5, 1, 4]

  @Test func `the mean, top-2-box and normalised mean of ten scores are those of the process`() throws {
    #expect(Measures.mean(scores) == 3.7)
    #expect(Measures.topTwoBox(scores, max: 5) == 70)
    let mean = try #require(Measures.mean(scores.compactMap { Measures.normalised($0, min: 1, max: 5) }))
    #expect(Measures.roundedHalfUp(mean, decimals: 4) == 67.5)
  }

  @Test func `the net promoter score of ten answers is plus ten`() {
    #expect(Measures.netPromoterScore([10, 9, 8, 7, 6, 0, 9, 10, 5, 8]) == 10)
    #expect(Measures.netPromoterScore([]) == nil)
  }

  @Test(arguments: [(0.5, 18, 24, 11.80), (0.9, 40, 160, 8.08), (0.5, 1, 1, 0), (0.3, 12, 12, 0)])
  func `the margin of error shrinks with the share of the population that answered`(
    share: Double, answers: Int, population: Int, points: Double
  ) throws {
    let margin = try #require(Measures.marginOfError(share: share, answers: answers, population: population))
    #expect(Measures.roundedHalfUp(margin, decimals: 2) == points)
  }

  @Test func `no answers have no margin of error`() {
    #expect(Measures.marginOfError(share: 0.5, answers: 0, population: 10) == nil)
    #expect(Measures.marginOfError(share: 0.5, answers: 11, population: 10) == nil)
  }

  @Test(arguments: [(2.345, 2, 2.35), (2.5, 0, 3), (-2.5, 0, -3), (6.25, 1, 6.3), (1.005, 2, 1.01), (0.04999, 1, 0)])
  func `halves are rounded away from zero, binary fractions forgiven`(
    value: Double, decimals: Int, expected: Double
  ) {
    #expect(Measures.roundedHalfUp(value, decimals: decimals) == expected)
  }

  @Test func `a grade maps 0 to 100 onto its own range`() {
    #expect(Measures.grade(0, outMin: 1, outMax: 10, decimals: 1) == 1)
    #expect(Measures.grade(100, outMin: 1, outMax: 10, decimals: 1) == 10)
    #expect(Measures.grade(67.5, outMin: 1, outMax: 10, decimals: 1) == 7.1)
  }

  @Test func `coverage leaves the excluded out and has no value where nobody is left`() {
    #expect(Measures.coverage(held: 10, population: 12, excluded: 2) == 100)
    #expect(Measures.coverage(held: 0, population: 2, excluded: 2) == nil)
  }

  @Test func `a weighted mean weighs, and is nil without weights`() {
    #expect(Measures.weightedMean([(value: 100, weight: 3), (value: 0, weight: 1)]) == 75)
    #expect(Measures.weightedMean([]) == nil)
  }

  @Test func `a scale without width normalises nothing`() {
    #expect(Measures.normalised(3, min: 3, max: 3) == nil)
  }

  @Test func `the response rate has no value where nobody knows how many were asked`() {
    #expect(Measures.responseRate(answered: 18, invited: 24) == 75)
    #expect(Measures.responseRate(answered: 18, invited: nil) == nil)
    #expect(Measures.responseRate(answered: 0, invited: 0) == nil)
    #expect(Measures.responseRate(answered: 5, invited: 4) == nil)
  }

  @Test func `a distribution counts each step of the scale and nothing beside it`() {
    #expect(Measures.distribution(scores, min: 1, max: 5) == [1, 1, 1, 4, 3])
    #expect(Measures.distribution([0, 5.4, 4.5, 6], min: 1, max: 5) == [0, 0, 0, 0, 2])
    #expect(Measures.distribution(scores, min: 5, max: 1) == [] && Measures.distribution([], min: 0, max: 101) == [])
  }

  @Test(
    arguments: [
      ([Int](), nil, nil), ([7], 7, 7), ([1, 2], 1.5, 2), ([5, 1, 3], 3, 5),
      ([10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5.5, 9), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10),
    ] as [([Int], Double?, Int?)])
  func `the median lies in the middle, the ninetieth percentile is a value that occurred`(
    values: [Int], median: Double?, ninetieth: Int?
  ) {
    #expect(Measures.median(values) == median)
    #expect(Measures.percentile(90, of: values) == ninetieth)
    let summary = Measures.DurationSummary(values)
    #expect(summary.median == median && summary.ninetieth == ninetieth && summary.count == values.count)
  }

  @Test func `at least p percent of the values do not exceed the percentile, and fewer than p lie below it`() throws {
    let values = [3, 9, 1, 1, 4, 25, 7, 7, 2, 0, 13]
    for p in 1...100 {
      let found = try #require(Measures.percentile(p, of: values))
      #expect(values.count { $0 <= found } * 100 >= p * values.count)
      #expect(values.count { $0 < found } * 100 < p * values.count)
    }
    #expect(Measures.percentile(0, of: values) == nil && Measures.percentile(101, of: values) == nil)
  }

  @Test func `ages fall into four classes, each limit in the younger one`() {
    #expect(Measures.ageing([0, 5, 6, 10, 11, 20, 21, 400]) == [2, 2, 2, 2])
    #expect(Measures.ageing([]) == [0, 0, 0, 0])
  }

  @Test func `a case is judged by its target once it is done or past it`() {
    let cases = [(days: 10, isDone: true), (11, true), (10, false), (11, false), (0, true)]
    #expect(Measures.withinTarget(cases, target: 10) == Share(2, of: 4))
    #expect(Measures.withinTarget([(days: 3, isDone: false)], target: 10).percent == nil)
  }
}

/// Lights and trends of the scorecard (docs/process.md, "Scorecard").
struct ScorecardMeasuresTests {
  @Test(arguments: [
    (8.0, Measures.Direction.higher, Light.green), (7.95, .higher, .green), (7.94, .higher, .yellow),
    (7.0, .higher, .yellow), (6.95, .higher, .yellow), (6.94, .higher, .red), (2.0, .lower, .green),
    (2.04, .lower, .green), (2.05, .lower, .yellow), (4.0, .lower, .yellow), (4.1, .lower, .red),
    (Double.nan, .higher, .grey),
  ])
  func `a light is that of the rounded value, and a limit belongs to the better side`(
    value: Double, direction: Measures.Direction, light: Light
  ) {
    let (green, yellow) = direction == .higher ? (8.0, 7.0) : (2.0, 4.0)
    #expect(
      Measures.light(value, direction: direction, target: green, green: green, yellow: yellow, decimals: 1) == light)
  }

  @Test(arguments: [(100.3, Light.green), (99.7, .green), (99.6, .yellow), (101, .yellow), (98.9, .red), (101.1, .red)])
  func `a range has its limits on both sides of the target`(value: Double, light: Light) {
    #expect(Measures.light(value, direction: .range, target: 100, green: 0.3, yellow: 1, decimals: 1) == light)
  }

  @Test func `no value is grey`() {
    #expect(Measures.light(nil, direction: .lower, target: 1, green: 1, yellow: 2, decimals: 0) == .grey)
  }

  private func trend(
    _ earlier: Double?, _ later: Double?, _ direction: Measures.Direction = .higher
  ) -> Measures.Trend? {
    Measures.trend(from: earlier, to: later, direction: direction, target: 5, decimals: 1, tolerance: 1)
  }

  @Test func `a change is a movement where the shown values differ by more than the tolerance`() {
    #expect(trend(80, 81) == Measures.Trend(change: 1, movement: .steady, isBetter: nil))
    #expect(trend(80, 81.1) == Measures.Trend(change: 1.1, movement: .up, isBetter: true))
    // 81.04 is shown as 81.0.
    #expect(trend(80, 81.04)?.movement == .steady && trend(80, 81.05)?.movement == .up)
    #expect(trend(81.1, 80) == Measures.Trend(change: -1.1, movement: .down, isBetter: false))
    #expect(trend(81.1, 80, .lower)?.isBetter == true && trend(nil, 3) == nil && trend(3, nil) == nil)
  }

  @Test func `in a range it is better to come closer to the target`() {
    #expect(trend(2, 4, .range)?.isBetter == true && trend(4, 9, .range)?.isBetter == false)
    #expect(trend(3, 7, .range) == Measures.Trend(change: 4, movement: .up, isBetter: nil))
  }
}
