import Testing

/// Holds the sources to docs/architecture.md: imports go down only, C stays in its room, files stay short.
@Suite struct RoomsTests {
  /// What each room may import of this package, from top to bottom; nothing else of it.
  private static let allowed: [String: Set<String>] = [
    "legajo": ["Imports", "Reports", "Archive", "Records", "JSONSchema", "Documents", "Git", "Embedded"],
    "Imports": ["Archive", "Records", "JSONSchema", "Tables", "Documents", "Git"],
    "Reports": ["Archive", "Records", "Documents", "Git", "Embedded", "CCmark", "CMustache"],
    "Archive": ["Records", "JSONSchema", "Documents", "Git", "Embedded"],
    "Records": ["JSONSchema", "Tables", "Documents"],
    "Tables": ["CCSV"],
    "JSONSchema": ["Documents"],
    "Documents": ["CLibYAML"],
    "Git": ["CLibgit2"],
    "Embedded": [],
  ]

  /// The one room that imports each C library.
  private static let owners = [
    "CLibgit2": "Git", "CLibYAML": "Documents", "CCmark": "Reports", "CMustache": "Reports", "CCSV": "Tables",
  ]

  /// The rooms that know no disk, no clock and no process: of the system they import nothing.
  private static let pure = ["Documents", "JSONSchema", "Tables", "Records", "Embedded"]

  private static let longestFile = 300

  @Test func `rooms import only rooms below them`() throws {
    let ours = Set(Self.allowed.keys).union(Self.owners.keys)
    for line in try Import.all() where ours.contains(line.module) && line.module != line.room {
      let allowed = try #require(Self.allowed[line.room], "\(line.room) is not in the table of rooms")
      #expect(allowed.contains(line.module), "\(line) is not allowed in \(line.room)")
    }
  }

  @Test func `every folder of Sources is in the table`() throws {
    let swift = Set(try Import.files().map(Import.room(of:)))
    #expect(swift == Set(Self.allowed.keys))
    let maps = try PackageFiles.paths(in: "Sources", ending: "/module.modulemap").map(Import.room(of:))
    #expect(Set(maps) == Set(Self.owners.keys))
  }

  @Test func `each C library is imported by one room`() throws {
    let imports = try Import.all()
    for (library, owner) in Self.owners {
      #expect(Set(imports.filter { $0.module == library }.map(\.room)) == [owner], "\(library)")
    }
  }

  @Test func `no file imports the whole of Foundation`() throws {
    for line in try Import.all() {
      #expect(line.module != "Foundation", "\(line): FoundationEssentials will do")
    }
  }

  @Test func `rooms that know no disk import nothing of the system`() throws {
    let ours = Set(Self.allowed.keys).union(Self.owners.keys)
    for line in try Import.all() where Self.pure.contains(line.room) {
      #expect(ours.contains(line.module), "\(line) in \(line.room)")
    }
  }

  @Test func `files are short`() throws {
    for path in try Import.files() {
      let count = try PackageFiles.text(path).textLines.dropLast().count
      #expect(count <= Self.longestFile, "\(path) has \(count) lines: split it into Type+Aspect.swift")
    }
  }

  @Test func `import lines are read in all their forms`() {
    let source = """
      import A
      public import B  // why
        internal import struct C.Part
      @testable import D; import E
      // import F
      let text = \"""
        import G
      \"""
      importer(H)
      """
    #expect(Import.modules(in: source).map(\.module) == ["A", "B", "C", "D", "E"])
    #expect(Import.modules(in: source).map(\.line) == [1, 2, 3, 4, 4])
  }
}

/// One import line of a source file.
private struct Import: CustomStringConvertible {
  /// The file, from the top of the package.
  var path: String
  /// The line, from 1.
  var line: Int
  /// The module that is imported.
  var module: String

  /// The folder of Sources that the file is in.
  var room: String { Self.room(of: path) }
  var description: String { "\(path):\(line): import \(module)" }

  static func files() throws -> [String] { try PackageFiles.paths(in: "Sources", ending: ".swift") }

  static func room(of path: String) -> String { String(path.split(separator: "/")[1]) }

  static func all() throws -> [Import] {
    try files().flatMap { path in
      modules(in: try PackageFiles.text(path)).map { Import(path: path, line: $0.line, module: $0.module) }
    }
  }

  /// The modules that a source imports, with their lines from 1; text between triple quotes is no source.
  static func modules(in source: String) -> [(line: Int, module: String)] {
    var isText = false
    var found: [(line: Int, module: String)] = []
    for (number, line) in source.textLines.enumerated() {
      let wasText = isText
      if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count % 2 == 0 { isText.toggle() }
      if wasText { continue }
      for statement in line.split(separator: ";") {
        if let module = module(of: statement) { found.append((number + 1, module)) }
      }
    }
    return found
  }

  private static func module(of statement: Substring) -> String? {
    let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let words = statement.split { $0 == " " || $0 == "\t" }.drop { access.contains($0) || $0.hasPrefix("@") }
    guard words.first == "import" else { return nil }
    return words.dropFirst().drop { kinds.contains($0) }.first?.split(separator: ".").first.map(String.init)
  }
}
