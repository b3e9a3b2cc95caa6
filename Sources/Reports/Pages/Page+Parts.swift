extension Page {
  /// A name with what it is.
  struct Fact: Sendable {
    var name: String
    var value: String
  }

  /// A key figure.
  struct Figure: Sendable {
    var name: String
    /// The number as it is read, without its unit.
    var value: String
    /// Stands small after the value: `%`, `/ 10`.
    var unit = ""
    var change: Change?
    var light: Light?
    /// A line beneath: n and N, the scale.
    var remark = ""
  }

  /// How a figure moved.
  struct Change: Sendable {
    /// With its sign, and against what: «+0,4 contra 2025».
    var text: String
    var direction: Direction

    /// Which way a figure went, as shown: a change that rounds to zero is level.
    enum Direction: String, Sendable {
      case up, down, level

      /// The arrow in plain text.
      var sign: String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .level: "→"
        }
      }
    }
  }

  /// A short list under its own heading, beside others.
  struct Panel: Sendable {
    var heading: String
    var items: [String]
  }

  /// What somebody said.
  struct Quote: Sendable {
    var text: String
    /// Who, and of what kind the point is.
    var source: String
  }

  /// What happened on a day.
  struct Event: Sendable {
    /// As it is read.
    var date: String
    /// In a word: «Reclamo», «Entrevista».
    var kind: String
    var title: String
    var detail = ""
    /// The record.
    var id = ""
  }
}

extension Words {
  /// A change from one value to another as it is read; nil where one of them is missing.
  ///
  /// - Parameter against: what it is compared with: «contra 2025».
  func change(
    from previous: Double?, to value: Double?, decimals: Int = 1, unit: String = "", against: String
  ) -> Page.Change? {
    guard let value, let previous else { return nil }
    let delta = difference(from: previous, to: value, decimals: decimals)
    let text = change(delta, decimals: decimals)
    let direction: Page.Change.Direction = text == "=" ? .level : delta > 0 ? .up : .down
    let amount = text == "=" ? say("igual", "level") : text + (unit.isEmpty ? "" : "\u{A0}" + unit)
    return Page.Change(text: amount + " " + against, direction: direction)
  }

  /// A change as it is read in a table: `+0,4`, `=`; «s/d» or “n/a” where a value is missing.
  func change(from previous: Double?, to value: Double?, decimals: Int = 1) -> String {
    guard let value, let previous else { return none }
    return change(difference(from: previous, to: value, decimals: decimals), decimals: decimals)
  }

  /// The difference of what is read, so that nobody subtracts and finds another.
  private func difference(from previous: Double, to value: Double, decimals: Int) -> Double {
    Measures.roundedHalfUp(value, decimals: decimals) - Measures.roundedHalfUp(previous, decimals: decimals)
  }
}
