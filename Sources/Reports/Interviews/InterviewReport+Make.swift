import Archive
import Documents
public import Records

extension InterviewReport {
  /// Computes the report of a campaign from one state and its history; the same input gives the same value.
  ///
  /// - Parameters:
  ///   - atClosing: the records as of the commit that closed a campaign, by the campaign's id.
  ///   - campaign: a campaign's id; nil for the latest that is closed or reported.
  ///   - asOf: "today"; nil for the day of the commit.
  /// - Throws: `Refusal` where there is no such campaign.
  public static func make(
    records: RecordSet, history: [RecordVersion], atClosing: [String: RecordSet], kinds: Kinds, origin: ReportOrigin,
    campaign: String?, asOf: CalendarDate?
  ) throws -> InterviewReport {
    let record = try choose(campaign, records)
    guard let today = asOf ?? records.settings.day(of: origin.committed) else { throw Refusal.noDay }
    let builder = InterviewReportBuilder(
      recordSet: records, history: history, atClosing: atClosing, kinds: kinds, campaign: record,
      scores: CampaignScores(campaign: record, in: records), previous: previous(to: record, records), today: today)
    return InterviewReport(
      origin: origin, organization: records.settings.organization, asOf: today, campaign: builder.campaignFacts,
      result: builder.result, series: builder.series, dimensions: builder.dimensions, questions: builder.questions,
      clients: builder.clients, points: builder.points, complaints: builder.complaints, actions: builder.actions,
      analysis: record.document.bodyText, notInterviewed: builder.notInterviewed, remarks: builder.remarks,
      changesAfterClosing: builder.changesAfterClosing)
  }

  static let closedStatuses: Set<String> = ["closed", "reported"]

  private static func choose(_ id: String?, _ records: RecordSet) throws -> Record {
    let campaigns = records.records(of: "campaign")
    if let id {
      guard let found = campaigns.first(where: { $0.id == id }) else { throw Refusal.noCampaign(id, campaigns.map(\.id)) }
      return found
    }
    guard let latest = campaigns.filter({ closedStatuses.contains($0.status) }).max(by: { $0.year < $1.year }) else {
      throw Refusal.noClosedCampaign
    }
    return latest
  }

  private static func previous(to campaign: Record, _ records: RecordSet) -> CampaignScores? {
    records.records(of: "campaign").filter { closedStatuses.contains($0.status) && $0.year < campaign.year }
      .max { $0.year < $1.year }.map { CampaignScores(campaign: $0, in: records) }
  }
}

extension Record {
  /// The year of a campaign; 0 where it is missing.
  var year: Int { self["year"]?.number.map { Int($0) } ?? 0 }
}

extension FindingCode {
  /// No campaign to report.
  static let campaignUnknown = FindingCode("campaign-unknown")
  /// A date that cannot be told.
  static let dateUnknown = FindingCode("date-unknown")
}

extension Refusal {
  static func noCampaign(_ id: String, _ ids: [String]) -> Refusal {
    let guess = nearest(id, among: ids)
    return Refusal(
      .campaignUnknown, .refused,
      LocalizedText(es: "no hay ninguna campaña \(id) en esta revisión", en: "there is no campaign \(id) in this revision"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "hay: \(ids.joined(separator: ", "))", en: "there are: \(ids.joined(separator: ", "))"))
  }

  static var noClosedCampaign: Refusal {
    Refusal(
      .campaignUnknown, .refused,
      LocalizedText(es: "ninguna campaña está cerrada en esta revisión", en: "no campaign is closed in this revision"),
      help: LocalizedText(
        es: "elegir otra revisión con --at, o una campaña en curso con --campaign",
        en: "choose another revision with --at, or a running campaign with --campaign"))
  }

  static var noDay: Refusal {
    Refusal(
      .dateUnknown, .cannotRun,
      LocalizedText(es: "la fecha del commit está fuera del calendario", en: "the commit's date is outside the calendar"),
      help: LocalizedText(es: "dar la fecha con --as-of", en: "give the date with --as-of"))
  }
}

/// Computes the parts of the report.
struct InterviewReportBuilder {
  let recordSet: RecordSet
  let history: [RecordVersion]
  let atClosing: [String: RecordSet]
  let kinds: Kinds
  let campaign: Record
  let scores: CampaignScores
  let previous: CampaignScores?
  let today: CalendarDate

  func title(_ client: String) -> String { recordSet.record(client)?.title ?? client }

  var campaignFacts: InterviewReport.Campaign {
    let grade = campaign["grade"]
    return InterviewReport.Campaign(
      id: campaign.id, title: campaign.title, year: campaign.year, status: campaign.status,
      opens: campaign.date("opens"), closes: campaign.date("closes"), scaleMin: scores.scaleMin,
      scaleMax: scores.scaleMax, gradeMin: grade?["out_min"]?.number ?? 1, gradeMax: grade?["out_max"]?.number ?? 10,
      gradeDecimals: grade?["decimals"]?.number.map { Int($0) } ?? 1, minAnswers: scores.minAnswers,
      analysedWith: campaign.texts("analysed_with").map(recordSet.people.name),
      reportedToDireccion: campaign.date("reported_to_direccion"),
      modes: Dictionary(grouping: scores.interviews, by: { $0.text("mode") ?? "" }).mapValues(\.count))
  }

  var result: InterviewReport.Result {
    let missing = notInterviewed
    let population = campaign.texts("population").count
    let excluded = missing.count { $0.kind == "excluded" }
    let promoters = scores.questions.first(where: \.isNPS).map { question in
      scores.clients.compactMap { $0.scores[question.id] }
    } ?? []
    return InterviewReport.Result(
      score: scores.areaScore, grade: scores.grade, previousScore: previous?.areaScore,
      previousGrade: previous?.grade, counted: scores.clients.count { $0.score != nil },
      insufficient: scores.clients.count { $0.score == nil }, population: population,
      held: scores.interviews.count, declined: missing.count { $0.kind == "declined" }, excluded: excluded,
      missing: missing.count { $0.kind == "missing" },
      coverage: Measures.coverage(held: scores.interviews.count, population: population, excluded: excluded),
      netPromoterScore: Measures.netPromoterScore(promoters), netPromoterAnswers: promoters.count)
  }

  var series: [InterviewReport.YearResult] {
    recordSet.records(of: "campaign")
      .filter { $0.id == campaign.id || (InterviewReport.closedStatuses.contains($0.status) && $0.year < campaign.year) }
      .sorted { $0.year < $1.year }
      .map { record in
        let scores = CampaignScores(campaign: record, in: recordSet)
        let closing = atClosing[record.id].flatMap { old in
          old.record(record.id).flatMap { CampaignScores(campaign: $0, in: old).areaScore }
        }
        return InterviewReport.YearResult(
          year: record.year, campaign: record.id, score: scores.areaScore, grade: scores.grade,
          counted: scores.clients.count { $0.score != nil }, held: scores.interviews.count,
          population: record.texts("population").count, scoreAtClosing: closing == scores.areaScore ? nil : closing)
      }
  }

  var dimensions: [InterviewReport.Dimension] {
    scores.dimensions.map { key in
      InterviewReport.Dimension(
        key: key, score: scores.score(in: key), previous: previous?.score(in: key),
        clients: scores.clients.count { scores.score(of: $0, in: key) != nil })
    }
  }

  var questions: [InterviewReport.Question] {
    campaign.list("questions").map { node in
      let id = node["id"]?.text ?? ""
      let type = node["type"]?.text ?? ""
      let values = scores.clients.compactMap { $0.scores[id] }
      let (low, high) = type == "nps" ? (0, 10) : (scores.scaleMin, scores.scaleMax)
      let es = node["text"]?["es"]?.text ?? id
      return InterviewReport.Question(
        id: id, text: LocalizedText(es: es, en: node["text"]?["en"]?.text ?? es), type: type,
        dimension: node["dimension"]?.text ?? "", mean: Measures.mean(values),
        normalised: type == "scale" ? scores.normalised(id) : nil,
        topTwoBox: type == "scale" ? Measures.topTwoBox(values, max: high) : nil,
        answers: type == "text" ? scores.interviews.count { $0.answers(id) } : values.count,
        interviews: scores.interviews.count, previous: type == "scale" ? previous?.normalised(id) : nil,
        distribution: ["scale", "nps"].contains(type)
          ? stride(from: low, through: min(high, low + 20), by: 1).map { step in values.count { $0 == step } } : [])
    }
  }

  var clients: [InterviewReport.Client] {
    let complaints = Dictionary(grouping: yearComplaints, by: { $0.text("client") ?? "" })
    return scores.clients.map { client in
      let own = complaints[client.id] ?? []
      return InterviewReport.Client(
        id: client.id, title: title(client.id), weight: client.weight, score: client.score,
        previous: previous?.clients.first { $0.id == client.id }?.score, answers: client.answers,
        dimensions: scores.dimensions.map { scores.score(of: client, in: $0) }, scores: client.scores,
        complaints: own.count, openComplaints: own.count { !Self.isSettled($0) })
    }.sorted { SpanishOrder.less($0.title, $1.title) }
  }

  var points: [InterviewReport.TopicPoints] {
    var topics: [String: [(client: String, point: YAMLNode)]] = [:]
    for interview in scores.interviews {
      for point in interview.list("points") {
        topics[point["topic"]?.text ?? "", default: []].append((interview.text("client") ?? "", point))
      }
    }
    let all = topics.map { topic, entries in
      let count = { (polarity: String) in entries.count { $0.point["polarity"]?.text == polarity } }
      let names = Set(entries.map(\.client)).map(title).sorted(by: SpanishOrder.less)
      let quotations = entries.map { entry in
        InterviewReport.Quotation(
          client: title(entry.client), polarity: entry.point["polarity"]?.text ?? "",
          text: entry.point["text"]?.text ?? "")
      }
      return InterviewReport.TopicPoints(
        topic: topic,
        label: topicLabel(topic), clients: names, strengths: count("strength"), weaknesses: count("weakness"), needs: count("need"),
        opportunities: count("opportunity"),
        quotations: quotations.sorted { SpanishOrder.less($0.client + $0.text, $1.client + $1.text) })
    }
    return all.sorted { ($1.clients.count, $0.topic) < ($0.clients.count, $1.topic) }
  }

  private func topicLabel(_ topic: String) -> LocalizedText {
    LocalizedText(
      es: recordSet.lists.label(topic, in: "topics", .es), en: recordSet.lists.label(topic, in: "topics", .en))
  }

  // MARK: Complaints and actions

  /// Received in the campaign's year and not void.
  private var yearComplaints: [Record] {
    recordSet.records(of: "complaint").filter { $0.date("received")?.year == campaign.year }
  }

  private static func isSettled(_ complaint: Record) -> Bool { ["closed", "rejected"].contains(complaint.status) }

  var complaints: InterviewReport.Complaints {
    let all = yearComplaints
    let own = all.filter { $0.text("category") == "service" }
    return InterviewReport.Complaints(
      received: all.count, open: all.count { !Self.isSettled($0) }, reserved: all.count - own.count,
      bySeverity: Dictionary(grouping: own, by: { $0.text("severity") ?? "" }).mapValues(\.count),
      byTopic: own.flatMap { $0.texts("topics") }.reduce(into: [:]) { $0[$1, default: 0] += 1 },
      topicLabels: Dictionary(
        Set(own.flatMap { $0.texts("topics") }).map { ($0, topicLabel($0)) }, uniquingKeysWith: { first, _ in first }))
  }

  var actions: [InterviewReport.Action] {
    let held = Set(scores.interviews.map(\.id))
    let own = recordSet.records(of: "action").filter { !held.isDisjoint(with: $0.texts("origin")) }
    return own.map { action in
      let due = action.date("due")
      let first = history.first { version in
        version.record == action.id && version.changes.contains { $0.field == "due" }
      }?.changes.first { $0.field == "due" }?.new.flatMap(CalendarDate.init(_:))
      let isDone = ["done", "verified", "closed"].contains(action.status)
      let isDropped = action.status == "cancelled"
      let lifecycle = kinds["action"]?.lifecycle
      return InterviewReport.Action(
        id: action.id, title: action.title, type: action.text("type") ?? "",
        status: LocalizedText(
          es: lifecycle?.label(action.status, .es) ?? action.status,
          en: lifecycle?.label(action.status, .en) ?? action.status),
        assignee: recordSet.people.name(action.text("assignee") ?? ""), clients: action.texts("clients").map(title),
        due: due, firstDue: first == due ? nil : first, isDone: isDone,
        isOverdue: !isDone && !isDropped && due.map { $0 < today } ?? false,
        verdicts: action.list("conformity").compactMap { $0["verdict"]?.text }.reduce(into: [:]) {
          $0[$1, default: 0] += 1
        })
    }.sorted { ($0.due?.description ?? "", $0.id) < ($1.due?.description ?? "", $1.id) }
  }

  // MARK: Annexes

  var notInterviewed: [InterviewReport.Missing] {
    let held = Set(scores.interviews.compactMap { $0.text("client") })
    let excluded = Dictionary(
      campaign.list("excluded").compactMap { item in item["client"]?.text.map { ($0, item["reason"]?.text) } },
      uniquingKeysWith: { first, _ in first })
    let declined = Dictionary(
      recordSet.records(of: "interview").filter { $0.text("campaign") == campaign.id && $0.status == "declined" }
        .map { ($0.text("client") ?? "", $0.text("declined_reason")) }, uniquingKeysWith: { first, _ in first })
    return campaign.texts("population").filter { !held.contains($0) }.map { client in
      let (kind, reason) =
        if let reason = excluded[client] { ("excluded", reason) } else if let reason = declined[client] {
          ("declined", reason)
        } else { ("missing", nil as String?) }
      return InterviewReport.Missing(client: client, title: title(client), kind: kind, reason: reason)
    }.sorted { SpanishOrder.less($0.title, $1.title) }
  }

  var remarks: [InterviewReport.Remark] {
    let void = recordSet.records.filter { $0.status == "void" && $0.text("campaign") == campaign.id }.map { record in
      InterviewReport.Remark(
        record: record.id,
        text: LocalizedText(
          es: "anulada: \(record.text("void_reason") ?? "")", en: "void: \(record.text("void_reason") ?? "")"))
    }
    let late = scores.interviews.filter { interview in
      guard let held = interview.date("held"), let closes = campaign.date("closes") else { return false }
      return held > closes
    }.map { interview in
      InterviewReport.Remark(
        record: interview.id,
        text: LocalizedText(
          es: "realizada después del cierre de la campaña", en: "held after the campaign's closing date"))
    }
    let few = scores.clients.filter { $0.score == nil }.map { client in
      InterviewReport.Remark(
        record: client.id,
        text: LocalizedText(
          es: "\(client.answers) respuestas: no alcanzan para un puntaje", en: "\(client.answers) answers: not enough for a score"))
    }
    return void + late + few
  }

  var changesAfterClosing: [InterviewReport.LateChange] {
    let own = Set(scores.interviews.map(\.id))
    var closed: Set<String> = []
    var changes: [InterviewReport.LateChange] = []
    for version in history where own.contains(version.record) {
      if closed.contains(version.record) {
        changes.append(
          InterviewReport.LateChange(
            record: version.record, commit: version.commit, day: recordSet.settings.day(of: version.committed),
            person: version.person.map(recordSet.people.name) ?? version.authorName, role: version.role,
            fields: version.changes.map(\.field) + (version.bodyChanged ? ["body"] : [])))
      }
      if version.move?.to == "closed" { closed.insert(version.record) }
    }
    return changes
  }
}

extension Record {
  /// Whether an interview answers a question in words.
  fileprivate func answers(_ question: String) -> Bool {
    list("answers").contains { $0["question"]?.text == question && $0["text"] != nil }
  }
}
