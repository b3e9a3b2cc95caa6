import FoundationEssentials

/// The files of this package, found from where this file was compiled.
enum PackageFiles {
  /// The package's folder.
  static var root: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  /// The paths below a folder of the package that end so, from the top of the package, sorted.
  static func paths(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The text of a file, by its path from the top of the package.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// Whether there is a file or folder at a path from the top of the package.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }
}

extension String {
  /// The lines, without their ends.
  var textLines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
