import Documents
import Records

/// The scores of one campaign: every client's answers, and the means over clients, never over pooled answers.
struct CampaignScores {
  let campaign: Record
  let interviews: [Record]
  let questions: [Question]
  let clients: [ClientScores]
  let scaleMin: Double
  let scaleMax: Double
  let minAnswers: Int

  /// A question that counts into scores.
  struct Question {
    var id: String
    var dimension: String
    var weight: Double
    var isScale: Bool
    var isNPS: Bool
  }

  /// One client's answers.
  struct ClientScores {
    var id: String
    var weight: Double
    var scores: [String: Double]
    /// In percent of the scale; nil where the answers do not suffice.
    var score: Double?
    var answers: Int
  }

  static let heldStatuses: Set<String> = ["held", "analysed", "closed"]

  init(campaign: Record, in set: RecordSet) {
    self.campaign = campaign
    let (low, high) = (campaign["scale"]?["min"]?.number ?? 1, campaign["scale"]?["max"]?.number ?? 5)
    let least = campaign["grade"]?["min_answers"]?.number.map { Int($0) } ?? 1
    (scaleMin, scaleMax, minAnswers) = (low, high, least)
    let questions = campaign.list("questions").map { node in
      Question(
        id: node["id"]?.text ?? "", dimension: node["dimension"]?.text ?? "", weight: node["weight"]?.number ?? 1,
        isScale: node["type"]?.text == "scale", isNPS: node["type"]?.text == "nps")
    }
    self.questions = questions
    interviews = set.records(of: "interview").filter {
      $0.text("campaign") == campaign.id && Self.heldStatuses.contains($0.status)
    }
    clients = interviews.map { interview in
      let scores = Dictionary(
        interview.list("answers").compactMap { answer -> (String, Double)? in
          guard answer["not_applicable"]?.isTrue != true, let id = answer["question"]?.text,
            let score = answer["score"]?.number
          else { return nil }
          return (id, score)
        }, uniquingKeysWith: { first, _ in first })
      let client = interview.text("client") ?? ""
      let values = questions.filter(\.isScale).compactMap { question in
        scores[question.id].flatMap { Measures.normalised($0, min: low, max: high) }
          .map { (value: $0, weight: question.weight) }
      }
      return ClientScores(
        id: client, weight: set.record(client)?["weight"]?.number ?? 1, scores: scores,
        score: values.count >= least ? Measures.weightedMean(values) : nil, answers: values.count)
    }
  }

  /// Σv·score/Σv over the clients with a score.
  var areaScore: Double? {
    Measures.weightedMean(clients.compactMap { client in client.score.map { ($0, client.weight) } })
  }

  var grade: Double? {
    guard let score = areaScore, let node = campaign["grade"] else { return nil }
    return Measures.grade(
      score, outMin: node["out_min"]?.number ?? 1, outMax: node["out_max"]?.number ?? 10,
      decimals: node["decimals"]?.number.map { Int($0) } ?? 1)
  }

  /// The dimensions of the scale questions, in the order of the questionnaire.
  var dimensions: [String] {
    questions.filter(\.isScale).map(\.dimension).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// One client's score in a dimension.
  func score(of client: ClientScores, in dimension: String) -> Double? {
    Measures.weightedMean(
      questions.filter { $0.isScale && $0.dimension == dimension }.compactMap { question in
        client.scores[question.id].flatMap { Measures.normalised($0, min: scaleMin, max: scaleMax) }
          .map { ($0, question.weight) }
      })
  }

  /// The area's score in a dimension: the mean over clients.
  func score(in dimension: String) -> Double? {
    Measures.weightedMean(clients.compactMap { client in score(of: client, in: dimension).map { ($0, client.weight) } })
  }

  /// A question's result over the clients that answered it, in percent of the scale.
  func normalised(_ question: String) -> Double? {
    Measures.mean(
      clients.compactMap { $0.scores[question].flatMap { Measures.normalised($0, min: scaleMin, max: scaleMax) } })
  }
}
