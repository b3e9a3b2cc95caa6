import Foundation

/// People who share a repository through a server: a bare repository and a clone for each.
public final class Team: Sendable {
  /// Holds the server's repository `hub.git` and the clones, each named by its person.
  public let folder: TemporaryFolder
  /// The variables of every git: an identity comes from each clone's configuration.
  public let environment: [String: String]

  /// Shares what the repository in a folder has.
  ///
  /// - Parameter people: names before the `@` of their addresses.
  public init(sharing shared: TemporaryFolder, people: [String], environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    self.environment = environment
    _ = try Command.git("clone", "-q", "--bare", shared.path, "hub.git", in: folder.path)
    for person in people {
      _ = try Command.git("clone", "-q", "hub.git", person, in: folder.path)
      // A copy of the whole team finds its own server.
      try git(person, "remote", "set-url", "origin", "../hub.git")
      try git(person, "config", "user.name", person)
      try git(person, "config", "user.email", "\(person)@infra.example")
    }
  }

  private init(folder: TemporaryFolder, environment: [String: String]) {
    self.folder = folder
    self.environment = environment
  }

  /// A copy of everybody's disks, as they are now; hard links stay such.
  public func copy() throws -> Team {
    let folder = try TemporaryFolder()
    let copied = try Command.run("cp", ["-a", self.folder.path + "/.", folder.path], in: "/")
    guard copied.status == 0 else { throw Command.GitFailed(arguments: ["cp"], errors: copied.errors) }
    return Team(folder: folder, environment: environment)
  }

  /// The folder of a person's clone, or of `hub.git`.
  public func path(_ person: String) -> String { folder.path + "/" + person }

  /// git in a person's clone, or in `hub.git`; it must succeed.
  @discardableResult
  public func git(_ person: String, _ arguments: String...) throws -> String {
    let command = try run(person, arguments)
    guard command.status == 0 else { throw Command.GitFailed(arguments: arguments, errors: command.errors) }
    return command.output.hasSuffix("\n") ? String(command.output.dropLast()) : command.output
  }

  /// git in a person's clone, whatever comes of it.
  public func run(_ person: String, _ arguments: [String]) throws -> Command {
    try Command.run("git", arguments, in: path(person), environment: environment)
  }

  /// Changes a file of a person's clone, as an editor would, and commits it with plain git in a role.
  public func commit(
    _ person: String, _ old: String, _ new: String, in file: String, _ subject: String, role: String
  ) throws {
    try edit(person, old, new, in: file)
    try git(person, "commit", "-q", "-a", "-m", subject + "\n\nRole: \(role)")
  }

  /// Changes a file of a person's clone, as an editor would.
  public func edit(_ person: String, _ old: String, _ new: String, in file: String) throws {
    let text = try folder.text("\(person)/\(file)")
    guard text.components(separatedBy: old).count == 2 else { throw NotOnce(text: old) }
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "\(person)/\(file)")
  }

  struct NotOnce: Error {
    var text: String
  }
}
