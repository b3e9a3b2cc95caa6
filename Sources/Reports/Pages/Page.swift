/// A report as it is read: sections with text, tables and charts, in one language, with numbers already written.
struct Page: Sendable {
  var language: String
  var title: String
  var subtitle: String
  /// Facts of the cover, in order.
  var cover: [Fact]
  var sections: [Section]

  /// A name with what it is.
  struct Fact: Sendable {
    var name: String
    var value: String
  }

  /// A part with a heading.
  struct Section: Sendable {
    /// The anchor in the page.
    var id: String
    var heading: String
    var blocks: [Block]
  }

  /// What a section holds.
  enum Block: Sendable {
    case heading(String)
    case paragraph(String)
    case facts([Fact])
    /// The big figures of a summary: value, name, remark.
    case figures([(value: String, name: String, remark: String)])
    case table(Table)
    /// An SVG; its data table follows as a block of its own.
    case chart(String)
    /// Markdown that people wrote.
    case markdown(String)
    case list([String])
  }

  /// Rows under headings; columns of numbers stand to the right.
  struct Table: Sendable {
    var caption: String
    var columns: [Column]
    var rows: [[String]]

    struct Column: Sendable {
      var name: String
      var isNumber: Bool

      static func text(_ name: String) -> Column { Column(name: name, isNumber: false) }
      static func number(_ name: String) -> Column { Column(name: name, isNumber: true) }
    }
  }
}
