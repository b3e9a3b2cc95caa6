extension Page {
  /// Rows under headings, each column with its form; a table without rows is told in words.
  struct Table: Sendable {
    var caption: String
    var columns: [Column]
    var rows: [Row]
    /// What is said where there are no rows: «Sin datos en este mes».
    var empty: String?

    /// A table of rows of cells, groups and totals.
    init(_ caption: String, _ columns: [Column], _ rows: [Row], empty: String? = nil) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.empty = empty
    }

    /// A table of plain rows.
    init(_ caption: String, _ columns: [Column], _ rows: [[String]], empty: String? = nil) {
      self.init(caption, columns, rows.map(Row.plain), empty: empty)
    }

    /// What stands in a column, which decides how it is set.
    enum Form: String, Sendable, Codable {
      case text
      /// To the right, with figures of one width.
      case number
      /// Never broken.
      case id
      /// Long text or lists of names, which need room.
      case wide
    }

    /// A column's heading and form.
    struct Column: Sendable {
      var name: String
      var form: Form
      /// Stands small beneath the heading: `%`, «días hábiles».
      var unit = ""
    }

    /// A line of a table.
    enum Row: Sendable {
      case cells([Cell])
      /// A heading of the rows below it, over all columns.
      case group(String)
      /// What sums up the rows above it.
      case total([Cell])

      /// A line of texts.
      static func plain(_ texts: [String]) -> Row { .cells(texts.map(Cell.text)) }
      /// A line of texts that sums up.
      static func total(_ texts: [String]) -> Row { .total(texts.map(Cell.text)) }
    }

    /// What stands in one place.
    enum Cell: Sendable, ExpressibleByStringInterpolation {
      case text(String)
      /// A light with its word; a text of one's own stands before it: «7,4».
      case light(Light, String = "")
      /// The course of twelve months or so, and what is read for it.
      case spark([Double?], String)

      init(stringLiteral value: String) { self = .text(value) }
    }
  }
}

extension Words {
  /// A column of text.
  func text(_ es: String, _ en: String) -> Page.Table.Column { column(.text, es, en) }
  /// A column of numbers, set to the right.
  func number(_ es: String, _ en: String, unit: String = "") -> Page.Table.Column {
    Page.Table.Column(name: say(es, en), form: .number, unit: unit)
  }
  /// A column of ids, dates and other texts that are never broken.
  func id(_ es: String, _ en: String) -> Page.Table.Column { column(.id, es, en) }
  /// A column of long text.
  func wide(_ es: String, _ en: String) -> Page.Table.Column { column(.wide, es, en) }

  private func column(_ form: Page.Table.Form, _ es: String, _ en: String) -> Page.Table.Column {
    Page.Table.Column(name: say(es, en), form: form)
  }

  /// A name with what it is.
  func fact(_ es: String, _ en: String, _ value: String) -> Page.Fact { Page.Fact(name: say(es, en), value: value) }
}
