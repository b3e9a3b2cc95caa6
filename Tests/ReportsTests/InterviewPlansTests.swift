import Documents
import Records
import Testing

@testable import Archive
@testable import Reports

/// What the annual report says of plans, commitments and actions that could not wait, on records made for it.
struct InterviewPlansTests {
  private static let action =
    "status: in_progress\ntype: improvement\nscope: service\nclients: [CLI-a]\ndivision: calidad"
  private static let records: [(kind: String, id: String, lines: String)] = [
    ("client", "CLI-a", "title: Alfa\nstatus: active"),
    ("campaign", "CAM-2026", "title: C\nstatus: closed\nyear: 2026\nopens: 2026-08-01\ncloses: 2026-10-30"),
    ("interview", "INT-2026-a", "title: E\nstatus: held\ncampaign: CAM-2026\nclient: CLI-a\nheld: 2026-08-05"),
    ("plan", "PLN-2025-00001", "title: Plan viejo\nstatus: closed\nagreed: 2025-03-01"),
    ("plan", "PLN-2026-00001", "title: Plan de 2026\nstatus: agreed\nagreed: 2026-02-01"),
    ("plan", "PLN-2026-00002", "title: Plan nuevo\nstatus: agreed\nagreed: 2026-11-01\ninterviews: [INT-2026-a]"),
    ("action", "ACT-2026-00001", "title: a\nstatus: closed\nplan: PLN-2026-00001\neffective: yes\ndue: 2026-04-01"),
    ("action", "ACT-2026-00002", "title: b\nstatus: done\nplan: PLN-2026-00001\neffective: partly\ndue: 2026-04-01"),
    ("action", "ACT-2026-00003", "title: c\nstatus: agreed\nplan: PLN-2026-00001\ndue: 2026-09-01"),
    ("action", "ACT-2026-00004", "title: d\nstatus: cancelled\nplan: PLN-2026-00001\ndue: 2026-09-01"),
    ("action", "ACT-2026-00005", "title: e\nstatus: void\nplan: PLN-2026-00001\ndue: 2026-09-01"),
    (
      "action", "ACT-2026-00006",
      "title: f\nstatus: closed\ntype: commitment\ndue: 2026-05-10\ndates: {done: 2026-05-10}"
    ),
    (
      "action", "ACT-2026-00007",
      "title: g\nstatus: done\ntype: commitment\ndue: 2026-05-10\ndates: {done: 2026-05-11}"
    ),
    ("action", "ACT-2026-00008", "title: h\nstatus: in_progress\ntype: commitment\ndue: 2026-12-24"),
    ("action", "ACT-2026-00009", "title: i\nstatus: in_progress\ntype: commitment\ndue: 2026-11-01"),
    ("action", "ACT-2027-00001", "title: j\nstatus: in_progress\ntype: commitment\ndue: 2027-01-01"),
    (
      "action", "ACT-2026-0000a",
      "title: Urgente\n\(action)\norigin: [INT-2026-a]\nplan: PLN-2026-00002\nstarted: 2026-10-05\n"
        + "client_informed: COM-2026-00001\nclient_evaluation: add\ndue: 2026-12-24"
    ),
    (
      "action", "ACT-2026-0000b",
      "title: A tiempo\n\(action)\norigin: [INT-2026-a]\nplan: PLN-2026-00002\nstarted: 2026-11-02\ndue: 2026-12-24"
    ),
    (
      "action", "ACT-2026-0000c",
      "title: Sin avisar\n\(action)\norigin: [INT-2026-a]\nstarted: 2026-09-01\ndue: 2026-12-24"
    ),
    ("communication", "COM-2026-00001", "title: m\nstatus: sent\nchannel: phone\nsent: 2026-10-04"),
  ]

  private func plans() throws -> InterviewReport.Plans {
    let source = try FixtureRepository().source()
    let records = source.records.replacing(
      Self.records.map { record in
        Record(
          id: record.id, kind: record.kind, path: record.id + ".md",
          document: Document.parse(SourceText(path: record.id + ".md", text: "---\n\(record.lines)\n---\n")))
      }, keepsAnswer: { _ in true })
    let campaign = try #require(records.record("CAM-2026"))
    return InterviewReportBuilder(
      recordSet: records, times: RecordTimes([], of: records, kinds: source.kinds), atClosing: [:], kinds: source.kinds,
      labels: RecordLabels(source), campaign: campaign,
      scores: CampaignScores(campaign: campaign, in: records), previous: nil,
      today: try #require(CalendarDate("2026-11-20"))
    ).plans
  }

  @Test func `the last plan is the one agreed before the campaign opened, with its actions as they stand`() throws {
    let plan = try #require(plans().last)
    #expect(plan.id == "PLN-2026-00001")
    #expect([plan.actions, plan.done, plan.overdue, plan.cancelled] == [4, 2, 1, 1])
    #expect([plan.effective, plan.partlyEffective, plan.notEffective] == [1, 1, 0])
  }

  @Test func `commitments due in the year are kept, kept later, running or overdue`() throws {
    let all = try plans().commitments
    #expect([all.total, all.kept, all.late, all.running, all.overdue] == [4, 1, 1, 1, 1])
  }

  @Test func `actions begun before the plan was agreed are told with how the client heard of them`() throws {
    let early = try plans().early
    #expect(early.map(\.title) == ["Sin avisar", "Urgente"])
    #expect(early[0].communication == nil && early[0].planAgreed == nil)
    #expect(early[1].clients == ["Alfa"] && early[1].sent == CalendarDate("2026-10-04"))
    #expect(early[1].channel?.es == "teléfono" && early[1].evaluation?.es == "agregar")
  }
}
