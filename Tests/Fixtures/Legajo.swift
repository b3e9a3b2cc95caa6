import Foundation

/// The program as people run it: its own process, its streams and its exit status.
public struct Legajo: Sendable {
  /// The folder in which it is run.
  public var folder: String
  /// Who runs it: git's variables for author and committer; nil for nobody.
  public var person: Person?
  /// Further variables.
  public var environment: [String: String] = [:]

  /// A person as git knows them.
  public struct Person: Sendable {
    /// The name.
    public var name: String
    /// The address.
    public var email: String

    /// A person as git knows them.
    public init(_ name: String, _ email: String) {
      self.name = name
      self.email = email
    }
  }

  /// The program in a folder, run by a person.
  public init(in folder: String, as person: Person? = nil) {
    self.folder = folder
    self.person = person
  }

  /// Runs a verb with its arguments.
  public func callAsFunction(_ arguments: String..., input: String = "") throws -> Command {
    try run(arguments, input: input)
  }

  /// Runs a verb with its arguments.
  public func run(_ arguments: [String], input: String = "") throws -> Command {
    var variables = environment
    if let person {
      for role in ["AUTHOR", "COMMITTER"] {
        variables["GIT_\(role)_NAME"] = person.name
        variables["GIT_\(role)_EMAIL"] = person.email
      }
    }
    return try Command.run(try Self.program, arguments, in: folder, environment: variables, input: input)
  }

  /// The program's path: it is built beside the tests.
  public static var program: String {
    get throws {
      let places = [CommandLine.arguments[0]] + Bundle.allBundles.map(\.bundlePath)
      let candidates = places.map {
        URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("legajo").path
      }
      guard let program = candidates.first(where: FileManager.default.isExecutableFile) else {
        throw NotBuilt(candidates: candidates)
      }
      return program
    }
  }

  struct NotBuilt: Error {
    var candidates: [String]
  }
}
