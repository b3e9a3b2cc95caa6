public import JSONSchema
public import Tables

/// How an export of a ticket system is read: `imports/<name>.yaml`.
public struct ImportProfile: Sendable {
  /// What comes of the file.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A survey with its answers.
    case survey
    /// The cases of service months.
    case tickets
  }

  /// Which of several columns with one header counts.
  public enum Which: String, Sendable, Hashable {
    case first, last
  }

  /// One canonical column, and the headers under which a system writes it.
  public struct Column: Sendable, Hashable {
    /// The canonical name: `ticket_id`.
    public var name: String
    /// The headers, the likelier first; `*` stands for any text.
    public var headers: [String]
    /// Whether a file without it is refused.
    public var isRequired: Bool
    /// Which one counts where a file has the header several times; nil to refuse such a file.
    public var which: Which?

    /// A canonical column.
    public init(name: String, headers: [String], isRequired: Bool, which: Which? = nil) {
      self.name = name
      self.headers = headers
      self.isRequired = isRequired
      self.which = which
    }
  }

  /// The least and the greatest score.
  public struct Scale: Sendable, Hashable, Codable {
    /// The least.
    public var min: Int
    /// The greatest.
    public var max: Int

    /// A scale.
    public init(min: Int, max: Int) {
      self.min = min
      self.max = max
    }
  }

  /// The file's stem: `glpi`.
  public var name: String
  /// What people call it.
  public var title: String
  /// What comes of a file.
  public var kind: Kind
  /// The word of lists.yaml for the ticket system; nil where the person says it.
  public var system: String?
  /// The byte between cells; nil to look which one fits the headers.
  public var delimiter: UInt8?
  /// The byte around cells; nil where there is none such.
  public var quote: UInt8?
  /// How bytes stand for characters.
  public var encoding: TableDialect.Encoding
  /// Rows before the header.
  public var skippedRows: Int
  /// What the first cell of the first row behind the data matches.
  public var footer: Pattern?
  /// The forms of dates, in order.
  public var dates: [DatePattern]
  /// The distance from UTC of times that do not tell theirs, in minutes east; nil for that of the settings.
  public var offsetMinutes: Int?
  /// Whether the decimal mark is a comma.
  public var hasDecimalComma: Bool
  /// Whether an apostrophe guards cells that begin like a formula.
  public var hasApostrophes: Bool
  /// Texts that stand for nothing, trimmed.
  public var nulls: Set<String>
  /// Whether the file also holds the surveys that nobody answered, so that its rows are those who were asked.
  public var includesUnanswered: Bool
  /// The scale of scores; nil in profiles of tickets.
  public var scale: Scale?
  /// The canonical columns, in the order of the file.
  public var columns: [Column]
  /// Headers that are known and dropped.
  public var ignored: [String]
  /// What texts of a canonical column stand for, by the text folded.
  public var values: [String: [String: String]]

  /// Whether it is that of a spreadsheet of records, which stands in no file.
  public var isSpreadsheet: Bool { name == Self.spreadsheet }

  private static let spreadsheet = "clients"

  /// How a spreadsheet of these columns is read: whatever the delimiter, with the dates that people of both languages
  /// write.
  public init(spreadsheet columns: [Column], encoding: TableDialect.Encoding) {
    name = Self.spreadsheet
    title = ""
    kind = .tickets
    quote = UInt8(ascii: "\"")
    self.encoding = encoding
    skippedRows = 0
    dates = ["YYYY-MM-DD", "DD/MM/YYYY"].compactMap(DatePattern.init(_:))
    hasDecimalComma = false
    hasApostrophes = true
    nulls = []
    includesUnanswered = false
    self.columns = columns
    ignored = []
    values = [:]
  }
}
