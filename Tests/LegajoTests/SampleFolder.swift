import Fixtures
import Foundation
import Testing

/// A copy of the sample for one test, made by the program itself.
final class SampleFolder {
  let folder: TemporaryFolder

  /// Laid down once; tests work on copies.
  private static let laid = Result {
    let folder = try TemporaryFolder()
    let made = try Legajo(in: folder.path)("init", "--sample", ".")
    try #require(made.status == 0, "\(made.errors)")
    // Packed, copies are quick.
    _ = try Command.git("gc", "-q", in: folder.path)
    return folder
  }

  init() throws { folder = try TemporaryFolder(copying: Self.laid.get()) }

  var path: String { folder.path }

  /// The program, run by one of the sample's people, on a day of its last autumn.
  func legajo(as person: Legajo.Person? = nil, below: String = "") -> Legajo {
    var legajo = Legajo(in: below.isEmpty ? path : path + "/" + below, as: person)
    legajo.environment = ["GIT_AUTHOR_DATE": Self.now, "GIT_COMMITTER_DATE": Self.now]
    return legajo
  }

  static let now = "2026-11-20T10:00:00-0300"

  /// git in the copy.
  func git(_ arguments: String...) throws -> String {
    let command = try Command.run("git", arguments, in: path)
    try #require(command.status == 0, "git \(arguments): \(command.errors)")
    return command.output
  }

  /// Replaces a part of a file, as a person's editor would.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try folder.text(name)
    try #require(text.components(separatedBy: old).count == 2, "“\(old)” stands once in \(name)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: name)
  }
}

extension Legajo.Person {
  static let laura = Self("Laura Ferreira", "laura.ferreira@infra.example")
  static let ana = Self("Ana Pereyra", "ana.pereyra@infra.example")
  static let bruno = Self("Bruno Sosa", "bruno.sosa@infra.example")
  static let carla = Self("Carla Núñez", "carla.nunez@infra.example")
  static let diego = Self("Diego Olmos", "diego.olmos@infra.example")
}

extension Command {
  /// The output's only line.
  var line: String { output.trimmingCharacters(in: .newlines) }
}
