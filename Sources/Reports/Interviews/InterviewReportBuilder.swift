import Archive
import Documents
import Records

/// Computes the parts of the report.
struct InterviewReportBuilder {
  let recordSet: RecordSet
  let times: RecordTimes
  let atClosing: [String: RecordSet]
  let kinds: Kinds
  let labels: RecordLabels
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
      modes: Dictionary(grouping: scores.interviews, by: { $0.text("mode") ?? "" }).mapValues(\.count),
      firstHeld: scores.interviews.compactMap { $0.date("held") }.min(),
      lastHeld: scores.interviews.compactMap { $0.date("held") }.max(), scaleLabels: scaleLabels)
  }

  private var scaleLabels: [String: String]? {
    let entries = campaign["scale"]?["labels"]?.entries ?? []
    return entries.isEmpty
      ? nil
      : Dictionary(
        entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } },
        uniquingKeysWith: { first, _ in first })
  }

  var result: InterviewReport.Result {
    let missing = notInterviewed
    let population = campaign.texts("population").count
    let excluded = missing.count { $0.kind == "excluded" }
    let promoters =
      scores.questions.first(where: \.isNPS).map { question in
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
      .filter {
        $0.id == campaign.id || (InterviewReport.closedStatuses.contains($0.status) && $0.year < campaign.year)
      }
      .sorted { $0.year < $1.year }
      .map { record in
        let scores = CampaignScores(campaign: record, in: recordSet)
        let closing = atClosing[record.id].flatMap { old in
          old.record(record.id).flatMap { CampaignScores(campaign: $0, in: old).areaScore }
        }
        return InterviewReport.YearResult(
          year: record.year, campaign: record.id, score: scores.areaScore, grade: scores.grade,
          counted: scores.clients.count { $0.score != nil }, held: scores.interviews.count,
          population: record.texts("population").count, excluded: record.list("excluded").count,
          scoreAtClosing: closing == scores.areaScore ? nil : closing)
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
        label: topicLabel(topic), clients: names, strengths: count("strength"), weaknesses: count("weakness"),
        needs: count("need"),
        opportunities: count("opportunity"),
        quotations: quotations.sorted { SpanishOrder.less($0.client + $0.text, $1.client + $1.text) })
    }
    return all.sorted { ($1.clients.count, $0.topic) < ($0.clients.count, $1.topic) }
  }

  func topicLabel(_ topic: String) -> LocalizedText {
    LocalizedText(
      es: recordSet.lists.label(topic, in: "topics", .es), en: recordSet.lists.label(topic, in: "topics", .en))
  }
}

extension Record {
  /// Whether an interview answers a question in words.
  fileprivate func answers(_ question: String) -> Bool {
    list("answers").contains { $0["question"]?.text == question && $0["text"] != nil }
  }
}
