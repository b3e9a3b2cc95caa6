import Testing

@testable import Records

/// The forms of dates that profiles of imports name.
struct DatePatternTests {
  @Test(arguments: [
    ("YYYY-MM-DD hh:mm[:ss]", "2026-03-12 09:30", "2026-03-12T09:30"),
    ("YYYY-MM-DD hh:mm[:ss]", "2026-03-12 09:30:59", "2026-03-12T09:30"),
    ("DD/MM/YYYY[ hh:mm[:ss]]", "1/2/2026", "2026-02-01T00:00"),
    ("DD/MM/YYYY[ hh:mm[:ss]]", "01/02/2026 8:05:00", "2026-02-01T08:05"),
    ("MM/DD/YY hh:mm AM", "02/25/26 12:05 am", "2026-02-25T00:05"),
    ("DD/MMM/YY hh:mm AM", "25/Feb/26 10:17 PM", "2026-02-25T22:17"),
    ("DD/MMM/YY hh:mm AM", "5/ago./26 12:00 p.m.", nil),
    ("DD MMM YYYY", "5 sept. 2026", "2026-09-05T00:00"),
    ("ddd MMM DD hh:mm:ss YYYY", "Mon Mar 02 10:05:00 2026", "2026-03-02T10:05"),
    ("YYYY-MM-DDThh:mm[:ss][Z]", "2026-02-28T01:30:00.000+0000", "2026-02-28T01:30 +0"),
    ("YYYY-MM-DDThh:mm[:ss][Z]", "2026-02-28T01:30-03:00", "2026-02-28T01:30 -180"),
    ("YYYY-MM-DDThh:mm[:ss][Z]", "2026-02-28T01:30Z", "2026-02-28T01:30 +0"),
    ("YYYY-MM-DD hh:mm[:ss][ (*)]", "2026-03-02 10:15:00 (America/Montevideo)", "2026-03-02T10:15"),
    ("YYYY-MM-DD", "2026-02-29", nil), ("YYYY-MM-DD", "2026-3-1 ", nil), ("YYYY-MM-DD", "26-03-01", nil),
    ("YYYY-MM-DD hh:mm", "2026-03-12 24:00", nil), ("YYYY-MM-DD hh:mm AM", "2026-03-12 13:00 PM", nil),
    ("YYYY-MM-DD", "", nil),
  ])
  func `a date is read by its form alone`(_ form: String, _ text: String, _ expected: String?) throws {
    let reading = try #require(DatePattern(form)).read(text)
    let offset = reading?.offsetMinutes.map { $0 < 0 ? " \($0)" : " +\($0)" } ?? ""
    #expect(reading.map { $0.time.description + offset } == expected)
  }

  @Test(arguments: ["DD/MM", "YYYY-MM", "YYYY-MM-DD]", "YYYY-MM-DD[", "[YYYY-]MM-DD", "fecha", "", "DD/MM/YYYYñ"])
  func `what has no year, month and day is no form`(_ form: String) {
    #expect(DatePattern(form) == nil)
  }

  @Test func `day and month change places`() throws {
    let swapped = try #require(DatePattern("DD/MM/YYYY[ hh:mm]")?.swapped)
    #expect(swapped.text == "MM/DD/YYYY[ hh:mm]")
    #expect(swapped.read("03/25/2026 10:00")?.time.description == "2026-03-25T10:00")
    #expect(DatePattern("DD MMM YYYY")?.swapped == nil && DatePattern("YYYY-MM-DD")?.swapped == nil)
  }

  @Test(arguments: [
    ("satisfecho*", "satisfecho con la atencion", true), ("*satisf*", "how satisfied are you?", true),
    ("*satisf*", "comment", false), ("a*b*c", "a1b2c", true), ("a*b*c", "a1c2b", false), ("ab*ba", "aba", false),
    ("fecha de cierre", "fecha de cierre", true), ("fecha", "fecha de cierre", false),
  ])
  func `a star in a header stands for any text`(_ name: String, _ header: String, _ matches: Bool) {
    #expect(HeaderName.matches(header, name) == matches)
  }

  @Test func `headers are compared without capitals, accents or doubled spaces`() {
    #expect(HeaderName.folded(" Número\u{A0}de  TICKET ") == "numero de ticket")
  }
}
