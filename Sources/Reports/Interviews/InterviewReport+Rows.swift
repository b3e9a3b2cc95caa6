extension InterviewReport {
  /// One row a client: score, change, answers, then the score of each question.
  var rows: [[CSV.Cell]] {
    let scored = questions.filter { ["scale", "nps"].contains($0.type) }
    let head = ["client", "title", "weight", "score", "previous", "answers", "complaints"] + scored.map(\.id)
    let rows = clients.map { client -> [CSV.Cell] in
      [
        .text(client.id), .text(client.title), .number(client.weight), .number(client.score),
        .number(client.previous), .number(Double(client.answers)), .number(Double(client.complaints)),
      ] + scored.map { .number(client.scores[$0.id]) }
    }
    return [head.map { .text($0) }] + rows
  }
}
