import Documents
import Records

/// A report as it is read: a cover, then sections with text, tables and charts, in one language, with numbers already
/// written.
///
/// Nothing here is markup: ``HTMLPage`` and ``MarkdownPage`` escape every text.
struct Page: Sendable {
  var language: Language
  var cover: Cover
  var sections: [Section]

  var words: Words { Words(language: language) }

  /// What stands on the first page; data date, tag and commit are told on every cover in the same way.
  struct Cover: Sendable {
    /// Who keeps the records.
    var organization: String
    var title: String
    /// The period or the client that the report is about.
    var subtitle: String
    /// For whom it was made; nil where the whole area may read it.
    var audience: String?
    var origin: ReportOrigin
    /// "Today" of the report.
    var asOf: CalendarDate
    /// What else is to be known before reading.
    var facts: [Fact] = []
  }

  /// A part with a heading.
  struct Section: Sendable {
    /// The anchor in the page: lower case letters, digits and hyphens, unique.
    var id: String
    var heading: String
    var blocks: [Block]
    /// Whether it stands after the report itself.
    var isAnnex = false
  }

  /// What a section holds.
  enum Block: Sendable {
    case heading(String)
    case paragraph(String)
    /// An aside: how a figure is computed, what is left out and why, that there is nothing to show.
    case note(String)
    case facts([Fact])
    /// The big figures of a summary.
    case figures([Figure])
    /// Short lists side by side.
    case panels([Panel])
    case table(Table)
    /// A chart with its data table: the chart's own, or one that says more.
    case chart(any Chart, Page.Table? = nil)
    /// What people said.
    case quotes([Quote])
    /// What happened, in the order given.
    case timeline([Event])
    case list([String])
    /// Markdown that people wrote.
    case markdown(String)
  }
}
