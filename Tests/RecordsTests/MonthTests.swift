import Documents
import Foundation
import Records
import Testing

/// Months as records write them.
struct MonthTests {
  @Test(arguments: [
    ("2026-02", "2026-02-01", "2026-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-04", "2026-04-01", "2026-04-30"), ("2026-12", "2026-12-01", "2026-12-31"),
    ("9999-12", "9999-12-01", "9999-12-31"), ("0001-01", "0001-01-01", "0001-01-31"),
  ])
  func `a month has its first and its last day`(_ text: String, _ first: String, _ last: String) throws {
    let month = try #require(Month(text))
    #expect(month.description == text && month.first.description == first && month.last.description == last)
    #expect(month.contains(month.first) && month.contains(month.last))
    #expect(try JSONDecoder().decode([Month].self, from: JSONEncoder().encode([month])) == [month])
  }

  @Test(arguments: ["2026-13", "2026-00", "2026-3", "26-03", "2026-03-01", "", "2026/03", "0000-01", "2026-03-"])
  func `nothing else is a month`(_ text: String) {
    #expect(Month(text) == nil)
  }

  @Test func `months are counted over the turn of the year, and end with the calendar`() throws {
    let january = try #require(Month("2026-01"))
    #expect(january.previous?.description == "2025-12")
    #expect(january.adding(-12)?.description == "2025-01" && january.adding(23)?.description == "2027-12")
    #expect(january.adding(0) == january && january < january.adding(1) ?? january)
    #expect(Month("0001-01")?.previous == nil && Month("9999-12")?.adding(1) == nil)
    #expect(january.adding(.max) == nil && january.adding(.min) == nil)
  }

  @Test func `people read a month in words`() {
    #expect(Month("2026-09")?.label == LocalizedText(es: "septiembre de 2026", en: "September 2026"))
  }
}
