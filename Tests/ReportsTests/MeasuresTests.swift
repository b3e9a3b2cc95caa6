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
}
