import Documents

extension HeatMap {
  /// How often each client raised each topic: as many of the most shared topics as fit a page.
  ///
  /// - Parameters:
  ///   - topics: the most shared first.
  ///   - clients: each with its mentions of every topic; who raised none of those shown is left out.
  static func mentions(
    id: String, topics: [LocalizedText], clients: [(title: String, counts: [Int])], _ words: Words,
    empty: String? = nil
  ) -> HeatMap {
    let shown = topics.prefix(8)
    return HeatMap(
      id: id,
      title: shown.count < topics.count
        ? words.say(
          "Menciones por cliente y tema, los \(shown.count) temas más compartidos",
          "Mentions by client and topic, the \(shown.count) most shared topics")
        : words.say("Menciones por cliente y tema", "Mentions by client and topic"),
      rowName: words.say("Cliente", "Client"), columns: shown.map { $0[words.language] },
      rows: clients.compactMap { client in
        let counts = client.counts.prefix(shown.count)
        guard counts.contains(where: { $0 > 0 }) else { return nil }
        return Row(
          label: client.title,
          cells: counts.map { $0 == 0 ? Datum(value: nil, text: "–") : words.whole($0) })
      }, scale: .amount, empty: empty)
  }
}
