/// A place between two characters of a text.
public struct Position: Sendable, Hashable, Comparable, Codable {
  /// Line, counted from 1; LF, CRLF and CR end a line.
  public var line: Int
  /// Column, counted from 1 in Unicode scalars; a BOM at the start of the file is not counted.
  public var column: Int

  /// The place at a line and column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then column.
  public static func < (a: Position, b: Position) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A stretch of a file: where a finding points.
public struct Place: Sendable, Hashable, Codable {
  /// Path from the top of the repository, fit for display.
  public var path: String
  /// Where it begins.
  public var start: Position
  /// Where it ends; equal to `start` for a point.
  public var end: Position
  /// The first line without its line end, of a very long one the part around the start; nil where there is no text
  /// to show.
  public var excerpt: String?
  /// The column at which the excerpt begins; nil where that is the first.
  public var excerptColumn: Int?

  /// A stretch of a file; `excerpt` is its first line, or the part of it that begins at a column.
  public init(path: String, start: Position, end: Position, excerpt: String? = nil, excerptColumn: Int? = nil) {
    self.path = path
    self.start = start
    self.end = end
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }

  /// A file as a whole: line 1, column 1.
  public init(file path: String) {
    self.init(path: path, start: Position(line: 1, column: 1), end: Position(line: 1, column: 1))
  }
}
