import Documents
import Testing

@testable import Records

/// What people read of a kind: no key, value or status without its words in both languages.
struct KindWordsTests {
  private func wordless(_ fields: [Field], _ path: String) -> [String] {
    fields.flatMap { field -> [String] in
      let here = "\(path).\(field.name)"
      let values = field.values.filter { value in field.valueLabels[value].map { !$0.isWhole } ?? true }
      return (field.label?.isWhole == true ? [] : [here]) + values.map { "\(here): \($0)" }
        + (field.hint.map { $0.isWhole ? [] : ["\(here): hint"] } ?? []) + wordless(field.fields, here)
    }
  }

  @Test(arguments: Shipped.kinds.kinds.map(\.name))
  func `every field, value and status has words in both languages`(_ name: String) throws {
    let kind = try Shipped.kind(name)
    #expect(wordless(kind.fields, name) == [])
    #expect(kind.lifecycle.statuses.filter { !$0.label.isWhole }.map(\.name) == [])
    #expect(kind.label.isWhole && kind.plural.isWhole)
  }

  @Test(arguments: Shipped.kinds.kinds.map(\.name))
  func `a new record begins with as many headings in one language as in the other`(_ name: String) throws {
    let body = try Shipped.kind(name).body
    func headings(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    }
    #expect(headings(body.es).count >= 2 && headings(body.es).count == headings(body.en).count)
    #expect(Set(headings(body.es)).isDisjoint(with: headings(body.en)))
  }
}

extension LocalizedText {
  /// Whether there is something to read in both languages.
  fileprivate var isWhole: Bool { [es, en].allSatisfy { $0.contains { !$0.isWhitespace } } }
}
