import Documents
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// Times from history, on histories made by hand: 2 March 2026 is a Monday, and the distance from UTC is −03:00.
struct RecordTimesTests {
  let sample: SampleCopy
  let kinds: Kinds
  private let id = "CMP-2026-7k3qf"

  init() throws {
    sample = try SampleCopy()
    kinds = try State.read(sample.repository, .workTree).policy.kinds
  }

  /// Noon of a day in the settings' distance from UTC.
  private func noon(_ text: String, hour: Int = 12) throws -> Instant {
    let day = try #require(CalendarDate(text), "\(text)")
    return Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + Int64(hour + 3) * 3_600, offsetMinutes: 0)
  }

  /// A version by its commit, its day, and what it sets: `field: old -> new`, without old where there was none.
  private func version(
    _ commit: String, _ authored: String, committed: String? = nil, _ changes: String..., role: String = "gestor",
    body: Bool = false
  ) throws -> RecordVersion {
    RecordVersion(
      record: id, commit: commit, person: "bruno.sosa", authorName: "Bruno Sosa", role: role,
      authored: try noon(authored), committed: try noon(committed ?? authored),
      changes: changes.map { change in
        let parts = change.split(separator: ": ", maxSplits: 1).map(String.init)
        let sides = parts[1].components(separatedBy: " -> ")
        return RecordVersion.FieldChange(
          field: parts[0], old: sides.count == 2 ? sides[0] : nil, new: sides.last == "" ? nil : sides.last)
      }, bodyChanged: body)
  }

  private func times(
    _ versions: [RecordVersion], _ lines: String, kind: String = "complaint", years: Set<Int> = [2026]
  ) -> RecordTimes {
    let path = "\(kind)s/\(id).md"
    let document = Document.parse(SourceText(path: path, text: "---\n\(lines)\n---\n"))
    let set = RecordSet(
      records: [Record(id: id, kind: kind, path: path, document: document)], settings: Settings(), people: People(),
      lists: Lists(), calendar: HolidayCalendar(name: "uy", years: years))
    return RecordTimes(versions, of: set, kinds: kinds)
  }

  @Test func `each move has its day, who made it, in which role`() throws {
    let times = times(
      try [
        version("c1", "2026-03-02", "status: registered", "due: 2026-04-01", role: "ejecutor"),
        version("c2", "2026-03-03", "due: 2026-04-01 -> 2026-05-01"),
        version("c3", "2026-03-04", "status: registered -> answered"),
      ], "status: answered")
    let entries = times.entries(of: id)
    #expect(entries.map(\.status) == ["registered", "answered"] && entries.map(\.from) == [nil, "registered"])
    #expect(entries.map { $0.day?.description } == ["2026-03-02", "2026-03-04"])
    #expect(entries.map(\.role) == ["ejecutor", "gestor"] && entries.map(\.commit) == ["c1", "c3"])
    #expect(entries.allSatisfy { $0.person == "bruno.sosa" && !$0.isDeclared } && times.remarks == [])
    #expect(times.first("closed", "answered", of: id)?.commit == "c3" && times.first("closed", of: id) == nil)
  }

  @Test func `the first value of a field, its value on a day and its changes come from history`() throws {
    let times = times(
      try [
        version("c1", "2026-03-02", "status: registered"), version("c2", "2026-03-03", "due: 2026-04-01"),
        version("c3", "2026-03-05", "due: 2026-04-01 -> 2026-05-01"),
        version("c4", "2026-03-09", "due: 2026-05-01 -> 2026-06-01"),
      ], "status: registered\ndue: 2026-06-01")
    #expect(times.firstDate(of: "due", in: id)?.description == "2026-04-01")
    #expect(times.changes(of: "due", in: id) == 2 && times.changes(of: "title", in: id) == 0)
    let held = try ["2026-03-02", "2026-03-03", "2026-03-08", "2026-03-09"].map { text in
      times.value(of: "due", in: id, on: try #require(CalendarDate(text)))
    }
    #expect(held == [nil, "2026-04-01", "2026-05-01", "2026-06-01"])
    #expect(times.firstDate(of: "due", in: "CMP-2026-22222") == nil && times.entries(of: "CMP-2026-22222") == [])
  }

  @Test func `a day is the settings' day of the moment, not UTC's`() throws {
    var late = try version("c1", "2026-03-02", "status: registered")
    late.authored = try noon("2026-03-02", hour: 23)
    late.committed = late.authored
    #expect(times([late], "status: registered").entries(of: id).first?.day?.description == "2026-03-02")
  }

  @Test(arguments: [("2026-03-05", "2026-03-02", 0), ("2026-03-06", "2026-03-06", 1), ("2026-03-09", "2026-03-09", 1)])
  func `the committer's date counts where the author's is over three working days off`(
    _ committed: String, _ day: String, _ remarks: Int
  ) throws {
    let found = times(
      [try version("c1", "2026-03-02", committed: committed, "status: registered")], "status: registered")
    #expect(found.entries(of: id).first?.day?.description == day && found.remarks.count == remarks)
    #expect(found.remarks.allSatisfy { $0.record == id && $0.text.es != $0.text.en })
  }

  @Test func `dates overrides a move and is marked; a step without a commit is added before`() throws {
    let found = times(
      try [
        version("c1", "2026-03-02", "status: answered"),
        version("c2", "2026-03-10", "status: answered -> closed", "dates: {closed: 2026-03-09}"),
      ], "status: closed\ndates: {closed: 2026-03-09, registered: 2025-12-30}")
    let entries = found.entries(of: id)
    #expect(
      entries.map { "\($0.status) \($0.day?.description ?? "") \($0.isDeclared)" } == [
        "registered 2025-12-30 true", "answered 2026-03-02 false", "closed 2026-03-09 true",
      ])
    #expect(entries.first?.commit == nil && entries.last?.commit == "c2" && found.remarks == [])
  }

  @Test func `of two moves into one status dates is about the one that it was written with`() throws {
    func days(_ writing: Int) throws -> [String] {
      let moves = ["status: answered -> closed", "status: closed -> reopened", "status: reopened -> closed"]
      let versions = try moves.enumerated().map { index, move in
        var made = try version("c\(index)", "2026-03-1\(index)", move)
        if index == writing { made.changes.append(.init(field: "dates", old: nil, new: "{closed: 2026-03-09}")) }
        return made
      }
      return times(versions, "status: closed\ndates: {closed: 2026-03-09}").entries(of: id)
        .filter { $0.status == "closed" }.map { $0.day?.description ?? "" }
    }
    #expect(try days(0) == ["2026-03-09", "2026-03-12"])
    #expect(try days(2) == ["2026-03-10", "2026-03-09"])
  }

  @Test func `a declared day that is far from the recorded one is a remark`() throws {
    let versions = try [
      version("c1", "2026-03-09", "status: planned"), version("c2", "2026-03-16", "status: planned -> held"),
    ]
    #expect(times(versions, "status: held\nheld: 2026-03-11", kind: "interview").remarks == [])
    let late = times(versions, "status: held\nheld: 2026-03-10", kind: "interview").remarks
    #expect(late.map(\.text.es) == ["«held» dice 10/03/2026, y se registró el 16/03/2026"])
    #expect(times(versions, "status: registered\nreceived: 2026-03-03").remarks.count == 1)
    let declared = times(versions, "status: held\ndates: {held: 2026-03-02}", kind: "interview").remarks
    #expect(declared.map(\.text.en) == ["“dates.held” says 2026-03-02, and it was recorded on 2026-03-16"])
  }

  @Test func `changes in a final status are told, moves out of it and what follows are not`() throws {
    let found = times(
      try [
        version("c1", "2026-03-02", "status: answered", "title: A"),
        version("c2", "2026-03-03", "title: A -> B"), version("c3", "2026-03-04", "status: answered -> closed"),
        version("c4", "2026-03-05", "title: B -> C", "tags: [x]", role: "dueno", body: true),
        version("c5", "2026-03-06", "status: closed -> reopened", "title: C -> D"),
        version("c6", "2026-03-07", "title: D -> E"),
      ], "status: reopened")
    let changes = found.changesAfterFinal(of: id)
    #expect(changes.map(\.commit) == ["c4"] && changes.first?.fields == ["title", "tags", "body"])
    #expect(changes.first?.role == "dueno" && changes.first?.day?.description == "2026-03-05")
  }

  @Test func `the sample's history and its records agree`() throws {
    let tip = try sample.repository.resolve("HEAD")
    let state = try State.read(sample.repository, .commit(tip))
    let history = try History.read(sample.repository, tip: tip, policy: state.policy)
    let times = RecordTimes(history.versions, of: state.records, kinds: state.policy.kinds)
    for record in state.records.records {
      #expect(times.entries(of: record.id).last?.status == record.status, "\(record.id)")
    }
  }
}
