import Foundation

/// A program that ran to its end.
public struct Command: Sendable {
  /// Its exit status.
  public var status: Int32
  /// What it wrote as data.
  public var output: String
  /// What it said.
  public var errors: String

  /// Variables that show git no machine's own configuration, and a fixed person and date.
  public static let hermetic = [
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
    "TZ": "UTC", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "GIT_TERMINAL_PROMPT": "0",
  ]

  /// Runs a program with nothing but these variables.
  public static func run(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String = ""
  ) throws -> Command {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = hermetic.merging(environment) { $1 }
    let files = try TemporaryFolder()
    try files.write(input, to: "in")
    try files.write("", to: "out")
    try files.write("", to: "err")
    // Files, not pipes: no amount of output can stop the program.
    process.standardInput = FileHandle(forReadingAtPath: files.path + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: files.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: files.path + "/err")
    try process.run()
    process.waitUntilExit()
    return Command(status: process.terminationStatus, output: try files.text("out"), errors: try files.text("err"))
  }

  /// Runs git and gives what it wrote, without the last line end.
  public static func git(
    _ arguments: String..., in folder: String, environment: [String: String] = [:]
  ) throws -> String {
    let command = try run("git", arguments, in: folder, environment: environment)
    guard command.status == 0 else { throw GitFailed(arguments: arguments, errors: command.errors) }
    return command.output.hasSuffix("\n") ? String(command.output.dropLast()) : command.output
  }

  struct GitFailed: Error {
    var arguments: [String]
    var errors: String
  }
}
