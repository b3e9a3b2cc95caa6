import Records
import Reports
import Testing

/// The measures of complaints and actions on cases worked out by hand; 2 March 2026 is a Monday.
struct ComplaintMeasuresTests {
  private let calendar = HolidayCalendar()

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text), "\(text)") }

  private func complaint(
    _ id: String, _ received: String, client: String? = "CLI-a", topics: [String] = ["tiempos"],
    answered: String? = nil, closed: String? = nil, reopened: String? = nil, rejected: String? = nil
  ) throws -> ComplaintTimes {
    var complaint = ComplaintTimes(id: id, received: try day(received))
    complaint.client = client
    complaint.topics = topics
    complaint.answered = answered.flatMap(CalendarDate.init(_:))
    complaint.firstClosed = closed.flatMap(CalendarDate.init(_:))
    complaint.closed = reopened == nil ? complaint.firstClosed : nil
    complaint.reopened = reopened.flatMap(CalendarDate.init(_:))
    complaint.rejected = rejected.flatMap(CalendarDate.init(_:))
    return complaint
  }

  @Test func `durations are working days, of those that came so far`() throws {
    let cases = try [
      complaint("a", "2026-03-02", answered: "2026-03-09"), complaint("b", "2026-03-06", answered: "2026-03-06"),
      complaint("c", "2026-03-02"),
    ]
    #expect(Measures.workingDays(cases, to: \.answered, calendar: calendar) == [5, 0])
  }

  @Test func `answered in target leaves out who may still be in time and who was not admitted`() throws {
    let cases = try [
      complaint("in", "2026-03-02", answered: "2026-03-16"), complaint("late", "2026-03-02", answered: "2026-03-17"),
      complaint("waits", "2026-03-16"), complaint("overdue", "2026-03-02"),
      complaint("no", "2026-03-02", rejected: "2026-03-03"), complaint("after", "2026-03-16", answered: "2026-03-27"),
    ]
    let share = Measures.withinTarget(
      cases, to: \.answered, target: 10, calendar: calendar, asOf: try day("2026-03-20"))
    #expect(share == Share(1, of: 3))
  }

  @Test func `the ages are of those open on the day`() throws {
    let cases = try [
      complaint("a", "2026-03-02"), complaint("b", "2026-03-02", closed: "2026-03-10"),
      complaint("c", "2026-03-02", closed: "2026-03-09"), complaint("d", "2026-03-10"),
      complaint("e", "2026-03-02", closed: "2026-03-03", reopened: "2026-03-08"),
    ]
    #expect(Measures.ages(cases, on: try day("2026-03-09"), calendar: calendar) == [5, 5, 5])
    #expect(Measures.reopened(cases) == Share(1, of: 3) && Measures.reopened([]).percent == nil)
  }

  @Test func `a complaint repeats one of the same client and topic in the days before`() throws {
    let cases = try [
      complaint("CMP-1", "2026-01-01"), complaint("CMP-2", "2026-04-01", topics: ["otro", "tiempos"]),
      complaint("CMP-3", "2026-07-01"), complaint("CMP-4", "2026-07-02", client: "CLI-b"),
      complaint("CMP-5", "2026-07-03", topics: ["otro"]), complaint("CMP-7", "2026-08-01", client: nil),
      complaint("CMP-6", "2026-08-01", client: nil), complaint("CMP-9", "2026-07-02", client: "CLI-b"),
    ]
    // 1 January to 1 April 2026 are 90 days, 1 April to 1 July are 91.
    #expect(Measures.repeated(cases, withinDays: 90) == ["CMP-2", "CMP-9"])
    #expect(Measures.repeated(cases, withinDays: 89) == ["CMP-9"])
    #expect(Measures.repeated(cases, withinDays: 93) == ["CMP-2", "CMP-3", "CMP-5", "CMP-9"])
  }

  private func action(
    _ id: String, due: String, first: String? = nil, done: String? = nil, cancelled: String? = nil
  ) throws -> ActionTimes {
    var action = ActionTimes(
      id: id, due: try day(due), firstDue: first.flatMap(CalendarDate.init(_:)),
      done: done.flatMap(CalendarDate.init(_:)))
    action.cancelled = cancelled.flatMap(CalendarDate.init(_:))
    return action
  }

  @Test func `an action is overdue from the day after its due date until it is done or cancelled`() throws {
    let open = try action("a", due: "2026-03-10")
    #expect(try open.daysOverdue(on: day("2026-03-10")) == nil && open.daysOverdue(on: day("2026-03-11")) == 1)
    #expect(try open.isDueSoon(on: day("2026-02-08"), days: 30) && !open.isDueSoon(on: day("2026-02-07"), days: 30))
    #expect(try open.isDueSoon(on: day("2026-03-10"), days: 0) && !open.isDueSoon(on: day("2026-03-11"), days: 30))
    let done = try action("b", due: "2026-03-10", done: "2026-03-20")
    #expect(try done.isOverdue(on: day("2026-03-19")) && !done.isOverdue(on: day("2026-03-20")))
    let cancelled = try action("c", due: "2026-03-10", cancelled: "2026-03-12")
    #expect(try cancelled.isOverdue(on: day("2026-03-11")) && !cancelled.isOverdue(on: day("2026-03-12")))
  }

  @Test func `on time is by the first due date, which no later one mends`() throws {
    let actions = try [
      action("on its day", due: "2026-03-10", done: "2026-03-10"),
      action("moved", due: "2026-04-10", first: "2026-03-10", done: "2026-04-01"),
      action("late and open", due: "2026-04-10", first: "2026-03-10"), action("not yet", due: "2026-05-10"),
      action("early", due: "2026-05-10", done: "2026-03-01"),
      action("cancelled", due: "2026-03-10", cancelled: "2026-03-12"),
    ]
    #expect(Measures.onTime(actions, asOf: try day("2026-04-15")) == Share(2, of: 4))
    #expect(Measures.onTime([], asOf: try day("2026-04-15")).percent == nil)
  }

  @Test func `effect and conformity are shares of the actions that have them`() throws {
    var actions = try (1...5).map { try action("\($0)", due: "2026-03-10") }
    for (index, effective) in ["yes", "partly", "no", "yes"].enumerated() { actions[index].effective = effective }
    actions[0].verdicts = ["accepted", "accepted_with_changes"]
    actions[1].verdicts = ["accepted", "pending"]
    actions[2].verdicts = ["rejected"]
    #expect(Measures.effective(actions) == Share(2, of: 4))
    #expect(Measures.withConformity(actions) == Share(1, of: 3))
  }
}
