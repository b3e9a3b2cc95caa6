import Archive
import Documents
import Records

/// Looks for what ought to exist by a day.
struct DueBuilder {
  let records: RecordSet
  let times: RecordTimes
  let kinds: Kinds
  let asOf: CalendarDate

  typealias Item = DueList.Item

  var settings: Settings { records.settings }
  var calendar: HolidayCalendar { records.calendar }

  /// Everything, in no order.
  var items: [Item] {
    interviews + complaints + actions + surveys + figures + serviceReports + uncleansed + clients + documents + moves
  }

  func title(_ id: String) -> String { records.record(id)?.title ?? id }

  /// A day so many calendar days after another.
  func day(_ days: Int, after day: CalendarDate) -> CalendarDate? {
    let (number, overflows) = day.daysSinceEpoch.addingReportingOverflow(days)
    return overflows ? nil : CalendarDate(daysSinceEpoch: number)
  }

  // MARK: Interviews

  /// Clients of open campaigns without an interview, from the campaign's first day on, whatever its last day is.
  private var interviews: [Item] {
    let campaigns = records.records(of: "campaign").filter { campaign in
      campaign.status == "open" && campaign.date("opens").map { $0 <= asOf } ?? true
    }
    return campaigns.flatMap { campaign in
      let own = Dictionary(
        records.records(of: "interview").filter { $0.text("campaign") == campaign.id }
          .compactMap { interview in interview.text("client").map { ($0, interview) } },
        uniquingKeysWith: { first, _ in first })
      let excluded = Set(campaign.list("excluded").compactMap { $0["client"]?.text })
      return campaign.texts("population").filter { !excluded.contains($0) }.compactMap { client in
        interview(of: client, own[client], campaign)
      }
    }
  }

  private func interview(of client: String, _ interview: Record?, _ campaign: Record) -> Item? {
    guard let closes = campaign.date("closes") else { return nil }
    let name = title(client)
    guard let interview else {
      return Item(
        date: closes, group: .interviews, record: nil,
        text: LocalizedText(
          es: "\(name): falta la entrevista de \(campaign.id)",
          en: "\(name): the interview of \(campaign.id) is missing"
        ), roles: [RoleName.gestor, RoleName.ejecutor], people: [])
    }
    guard ["planned", "scheduled"].contains(interview.status) else { return nil }
    let scheduled = interview.date("scheduled")
    return Item(
      date: min(scheduled ?? closes, closes), group: .interviews, record: interview.id,
      text: scheduled.map {
        LocalizedText(es: "\(name): agendada para el \($0.text(.es))", en: "\(name): scheduled for \($0)")
      } ?? LocalizedText(es: "\(name): sin fecha", en: "\(name): without a date"),
      roles: [RoleName.gestor, RoleName.ejecutor], people: interview.texts("interviewers"))
  }

  // MARK: Complaints and actions

  /// Complaints about services that are past acknowledging, or past answering, in working days after receiving; after a
  /// reopening in working days after that.
  private var complaints: [Item] {
    records.records(of: "complaint").filter { $0.text("category") == "service" }.flatMap { complaint -> [Item] in
      let reopened = complaint.status == "reopened" || times.last("reopened", of: complaint.id) != nil
      let start = reopened ? times.last("reopened", of: complaint.id)?.day : complaint.date("received")
      guard let start else { return [] }
      let steps: [(statuses: [String], days: Int, text: LocalizedText)] = [
        (
          ["registered"], settings.complaintDays.acknowledge, LocalizedText(es: "sin acuse", en: "not acknowledged")
        ),
        (
          ["registered", "acknowledged", "in_progress", "reopened"], settings.complaintDays.answer,
          LocalizedText(es: "sin respuesta", en: "not answered")
        ),
      ]
      return steps.compactMap { statuses, days, text in
        guard statuses.contains(complaint.status), let date = calendar.day(days, workingDaysAfter: start), date <= asOf
        else { return nil }
        return Item(
          date: date, group: .complaints, record: complaint.id,
          text: LocalizedText(es: "\(complaint.title): \(text.es)", en: "\(complaint.title): \(text.en)"),
          roles: [RoleName.gestor, RoleName.dueno], people: [])
      }
    }
  }

  private var actions: [Item] {
    records.records(of: "action").compactMap { action in
      guard !["done", "verified", "closed", "cancelled"].contains(action.status), let due = action.date("due"),
        due <= asOf
      else { return nil }
      let isCommitment = action.text("type") == "commitment"
      let label = kinds["action"]?.lifecycle
      let status = (
        es: label?.label(action.status, .es) ?? action.status, en: label?.label(action.status, .en) ?? action.status
      )
      return Item(
        date: due, group: .actions, record: action.id,
        text: LocalizedText(
          es: "\(action.title): \(isCommitment ? "compromiso " : "")sin hacer (\(status.es))",
          en: "\(action.title): \(isCommitment ? "commitment " : "")not done (\(status.en))"),
        roles: roles(of: action), people: [action.text("assignee")].compactMap(\.self))
    }
  }

  // MARK: What gestor and dueno look after

  private var clients: [Item] {
    records.records(of: "client").filter { $0.status == "active" }.compactMap { client in
      guard let reviewed = client.date("reviewed"), let date = day(settings.staleClientDays, after: reviewed),
        date <= asOf
      else { return nil }
      return Item(
        date: date, group: .clients, record: client.id,
        text: LocalizedText(
          es: "\(client.title): revisado por última vez el \(reviewed.text(.es))",
          en: "\(client.title): last reviewed on \(reviewed)"), roles: [RoleName.gestor], people: [])
    }
  }

  private var documents: [Item] {
    records.records(of: "document").filter { $0.status == "active" }.compactMap { document in
      guard let date = document.date("review_due"), date <= asOf else { return nil }
      return Item(
        date: date, group: .documents, record: document.id,
        text: LocalizedText(
          es: "\(document.title): vencida su revisión", en: "\(document.title): past its review"),
        roles: [RoleName.dueno], people: [])
    }
  }

  /// Facts about clients, and surveys, that nobody has cleansed (P25).
  private var uncleansed: [Item] {
    let facts = records.records(of: "client").flatMap { client in
      client.list("facts").compactMap { fact -> Item? in
        guard fact["cleansed"]?.isTrue != true, let date = fact["on"]?.date, date <= asOf else { return nil }
        return Item(
          date: date, group: .uncleansed, record: client.id,
          text: LocalizedText(
            es: "\(client.title): dato del \(date.text(.es)) sin depurar",
            en: "\(client.title): fact of \(date) not cleansed"),
          roles: [RoleName.gestor], people: [])
      }
    }
    let surveys = records.records(of: "survey").filter { $0.status == "imported" }.compactMap { survey -> Item? in
      guard let date = times.last("imported", of: survey.id)?.day, date <= asOf else { return nil }
      return Item(
        date: date, group: .uncleansed, record: survey.id,
        text: LocalizedText(es: "\(survey.title): encuesta sin depurar", en: "\(survey.title): survey not cleansed"),
        roles: [RoleName.gestor], people: [])
    }
    return facts + surveys
  }
}
