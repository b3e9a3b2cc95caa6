import Documents
import Git

/// The grammar of file names: what git, Windows and macOS all keep as it is, and no terminal is fooled by.
enum LegalPath {
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The path as text; nil where a name breaks the grammar.
  static func text(_ path: RepoPath) -> String? {
    guard let text = path.text, text.utf8.count <= 400 else { return nil }
    let names = text.split(separator: "/", omittingEmptySubsequences: false)
    return names.allSatisfy(isLegal) ? text : nil
  }

  private static func isLegal(_ name: Substring) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 200, name != ".", name != "..", name.last != ".", name.last != " ",
      name.lowercased() != ".git"
    else { return false }
    let stem = name.split(separator: ".", omittingEmptySubsequences: false).first.map { $0.lowercased() } ?? ""
    return !reserved.contains(stem) && name.unicodeScalars.allSatisfy(isLegal)
  }

  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    if #""*:<>?\|"#.unicodeScalars.contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
    default: return true
    }
  }

  /// The path for people: what is not printable is escaped.
  static func display(_ path: RepoPath) -> String {
    let text = String(decoding: path.bytes.prefix(400), as: UTF8.self)
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isLegal(scalar) || scalar == "/" || scalar == "\\" {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
  }
}

/// Paths that some systems cannot tell apart.
enum CaseTwins {
  /// A finding for each path that folds like an earlier one.
  static func findings(_ paths: [String]) -> [Finding] {
    var seen: [String: String] = [:]
    return paths.compactMap { path in
      // String equality is canonical equivalence, so that é in one and in two scalars are twins too.
      let folded = path.lowercased()
      defer { if seen[folded] == nil { seen[folded] = path } }
      return seen[folded].map { .pathCaseTwin(path, $0) }
    }
  }
}
