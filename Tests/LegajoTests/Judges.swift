import Fixtures
import Foundation

/// What others wrote, where Scripts/bootstrap --judges puts it; demanded in CI.
enum Judges {
  static let folder = ProcessInfo.processInfo.environment["LEGAJO_JUDGES"] ?? "/usr/local/share/legajo-judges"
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
  static let areThere = isCI || FileManager.default.fileExists(atPath: folder + "/readers-2")

  /// Runs Python with what was brought.
  static func python(_ arguments: [String], _ input: String) throws -> Command {
    try Command.run("python3", ["-X", "utf8"] + arguments, in: "/", environment: ["PYTHONPATH": folder], input: input)
  }

  /// What check-jsonschema says of a log, by the schema of SARIF 2.1.0 that OASIS publishes.
  static func sarif(_ log: String) throws -> Command {
    try python(["-m", "check_jsonschema", "--schemafile", folder + "/sarif-2.1.0.json", "-"], log)
  }
}
