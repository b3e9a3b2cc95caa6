import Fixtures
import Foundation
import Git
import Testing

/// A repository made by git itself, with two commits, a staged change and an unstaged one.
final class RealRepository {
  let folder: TemporaryFolder
  let variables = [
    "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@infra.example", "GIT_AUTHOR_DATE": "1795000000 -0300",
    "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@infra.example", "GIT_COMMITTER_DATE": "1795000000 -0300",
  ]

  init(commits: Bool = true) throws {
    ConfigurationPaths.blank()
    folder = try TemporaryFolder()
    _ = try git("init", "-q", "-b", "main")
    guard commits else { return }
    try folder.write("uno\n", to: "clients/a.md")
    try folder.write("dos\n", to: "clients/b.md")
    try folder.write("tres\n", to: "otro/c.txt")
    try folder.write("#!/bin/sh\n", to: "otro/run.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/otro/run.sh")
    _ = try git("add", "-A")
    _ = try git("commit", "-q", "-m", "Primero")
    try folder.write("uno y más\n", to: "clients/a.md")
    _ = try git("commit", "-q", "-a", "-m", "Segundo\n\nRole: gestor")
    try folder.write("tres, en espera\n", to: "otro/c.txt")
    _ = try git("add", "otro/c.txt")
    try folder.write("tres, en espera y más\n", to: "otro/c.txt")
    try folder.write("nuevo\n", to: "otro/d.txt")
  }

  var path: String { folder.path }

  func open(below: String = "") throws -> Repository {
    try Repository.open(at: below.isEmpty ? path : path + "/" + below, environment: [:])
  }

  func git(_ arguments: String...) throws -> String {
    let command = try Command.run("git", arguments, in: path, environment: variables)
    try #require(command.status == 0, "git \(arguments): \(command.errors)")
    return command.output.trimmingCharacters(in: .newlines)
  }

  /// The signature that the variables give.
  static let ana = Signature(name: "Ana", email: "ana@infra.example", seconds: 1_795_000_000, offsetMinutes: -180)

  /// A request to commit these files, as they are on disk, on top of HEAD.
  func request(_ files: [String], on head: ObjectID?, message: String = "Tercero\n\nRole: gestor\n") throws
    -> CommitRequest
  {
    let paths = try files.map { name -> (RepoPath, CommitRequest.Content) in
      guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
        return (RepoPath(name), .deleted)
      }
      let mode = try #require(
        FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int)
      return (RepoPath(name), .file(Array(data), mode & 0o100 != 0 ? .executable : .regular))
    }
    return CommitRequest(
      paths: paths, reference: "refs/heads/main", expectedHead: head, author: Self.ana, committer: Self.ana,
      message: message,
      reflog: "commit: Tercero")
  }

  /// What is staged, what is changed and what is new, but for some paths.
  func otherWork(than files: [String]) throws -> String {
    let excluded = files.map { ":(exclude)\($0)" }
    return try [["diff", "--cached"], ["diff"], ["ls-files", "--others"]].map { words in
      try Command.run("git", words + ["--", "."] + excluded, in: path).output
    }.joined(separator: "\n")
  }
}
