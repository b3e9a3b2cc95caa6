/// How many of those that began came how far.
struct FunnelChart: Chart {
  /// One step: those that came at least so far.
  struct Step: Sendable {
    var label: String
    /// Small after the label.
    var note = ""
    var count: Int
  }

  var id: String
  var title: String
  /// From the first, which all passed, to the last.
  var steps: [Step]
  /// What is counted, as a heading: «Acciones».
  var countName: String
  /// What the shares are of, as a heading: «De las propuestas».
  var shareName: String
  var empty: String?

  var isEmpty: Bool { steps.allSatisfy { $0.count == 0 } }

  private func share(_ step: Step) -> Double? {
    guard let first = steps.first?.count, first > 0 else { return nil }
    return 100 * Double(step.count) / Double(first)
  }

  func drawing(_ words: Words) -> String {
    RowList.list(
      steps.enumerated().map { index, step in
        let width = min(100, share(step) ?? 0)
        let body = SVG.box(0, 2, 100, 24, "track") + SVG.box(0, 2, width, 24, "step\(min(4, index))")
        let value = "\(step.count)" + (index == 0 ? "" : " · " + words.percent(share(step), decimals: 0))
        return RowList.row(step.label, step.note, SVG.strip("strip", height: 28, body), value)
      })
  }

  func data(_ words: Words) -> Page.Table {
    Page.Table(
      title,
      [words.text("Paso", "Step"), Page.Table.Column(name: countName, form: .number)]
        + [Page.Table.Column(name: shareName, form: .number)],
      steps.map { [$0.label, "\($0.count)", words.percent(share($0), decimals: 0)] }, empty: empty)
  }
}
