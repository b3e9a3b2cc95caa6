import Fixtures
import Testing

@testable import Documents

/// The word that was probably meant.
struct NearestTests {
  @Test(arguments: [
    ("titel", ["title", "status"], "title"), ("STATUS", ["title", "status"], "status"),
    ("peticion", ["petición", "pared"], "petición"), ("ÑANDÚ", ["ñandú"], "ñandú"), ("x", ["title"], nil),
    ("", ["title"], nil), ("area", ["area"], nil), ("b", ["a"], nil), ("B", ["b"], "b"), ("ab", ["b"], "b"),
  ])
  func `words are near by few changes`(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(nearest(word, among: candidates) == expected)
  }

  /// Judged by the definition: what can be reached by changes, of which the first of the fewest is meant.
  @Test func `one change is always near, and no word is passed over for its letters`() {
    var generator = SeededGenerator(seed: 5)
    let letters = Array("abcdeñÁ_-1")
    func word() -> String {
      String(
        (0..<Int.random(in: 4...9, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
    }
    for _ in 0..<500 {
      let meant = word()
      var typed = Array(meant)
      let place = Int.random(in: 0..<typed.count - 1, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: typed.remove(at: place)
      case 1: typed.insert("z", at: place)
      case 2: typed[place] = "z"
      default: typed.swapAt(place, place + 1)
      }
      guard String(typed) != meant else { continue }
      #expect(nearest(String(typed), among: [String(repeating: "w", count: 8), meant]) == meant)
    }
  }
}
