import Documents
import Testing

/// Where two values say different things.
struct ValueDifferenceTests {
  private func between(_ old: String, _ new: String) -> [String] {
    let roots = [old, new].map { Document.parse(SourceText(path: "x.yaml", text: $0), as: .yaml).root }
    return ValueDifference.between(roots[0], roots[1]).map { "\($0.path): \($0.old ?? "∅") -> \($0.new ?? "∅")" }
  }

  @Test func `a value differs at its keys, and layout, quotes and order of keys say nothing`() {
    #expect(between("a: 1\nb: {c: x, d: y}\n", "b:\n  d: 'y'\n  c: z\na: 1 # one\n") == ["b.c: x -> z"])
    #expect(between("a: 1\n", "b: 2\n") == ["b: ∅ -> 2", "a: 1 -> ∅"])
    #expect(between("a: 1\n", "a: 1\n") == [])
  }

  @Test func `entries of a list are followed by what names them`() {
    let old = "people:\n  - {person: ana, roles: [{role: dueno, from: 2026-01-01}]}\n  - {person: eva, roles: []}\n"
    let new =
      "people:\n  - {person: eva, roles: []}\n"
      + "  - {person: ana, roles: [{role: dueno, from: 2026-01-01, until: 2026-06-30}]}\n"
    #expect(between(old, new) == ["people[ana].roles[dueno → 2026-01-01].until: ∅ -> 2026-06-30"])
    #expect(
      between("q: [{id: a, x: 1}, {id: b, x: 1}]\n", "q: [{id: b, x: 2}]\n") == [
        "q[b].x: 1 -> 2", "q[a]: {id: a, x: 1} -> ∅",
      ])
  }

  @Test func `items without a name come and go, and one for another is one changed`() {
    #expect(between("t: [a, b]\n", "t: [a, b, c]\n") == ["t: ∅ -> c"])
    #expect(between("t: [a, b, c]\n", "t: [c]\n") == ["t: a -> ∅", "t: b -> ∅"])
    #expect(between("t: [a, b]\n", "t: [a, d]\n") == ["t: b -> d"])
    #expect(between("t: [a, a]\n", "t: [a]\n") == ["t: a -> ∅"])
  }

  @Test func `a list in another order differs as a whole`() {
    #expect(between("t: [a, b]\n", "t: [b, a]\n") == ["t: [a, b] -> [b, a]"])
    #expect(
      between("t: [{id: a}, {id: b}]\n", "t: [{id: b}, {id: a}]\n") == ["t: [{id: a}, {id: b}] -> [{id: b}, {id: a}]"])
  }

  @Test func `one value in place of a list, and nothing in place of a file, are told whole`() {
    #expect(between("t: [a]\n", "t: a\n") == ["t: [a] -> a"])
    #expect(ValueDifference.between(nil, nil).isEmpty)
  }
}
