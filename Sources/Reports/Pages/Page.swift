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

  /// Rows under headings; each column has its form.
  struct Table: Sendable {
    var caption: String
    var columns: [Column]
    var rows: [[String]]

    /// What stands in a column, which decides how it is set.
    enum Form: String, Sendable {
      case text
      /// To the right, with figures of one width.
      case number
      /// Never broken.
      case id
      /// Lists of names, which need room.
      case wide
    }

    /// A column's heading and form.
    struct Column: Sendable {
      var name: String
      var form: Form
    }
  }
}
