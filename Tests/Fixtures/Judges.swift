import Foundation

/// What others wrote, where Scripts/bootstrap --judges puts it; demanded in CI.
public enum Judges {
  /// Where it lies.
  public static let folder = ProcessInfo.processInfo.environment["LEGAJO_JUDGES"] ?? "/usr/local/share/legajo-judges"
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
  /// Whether the readers of findings are there.
  public static let areThere = isCI || isFile("readers-2")
  /// Whether what judges pages is there: axe-core, the validator of HTML, a browser.
  public static let judgePages =
    isCI || (isFile("axe.min.js") && isFile("vnu.jar") && ["chromium", "java", "python3"].allSatisfy(isProgram))

  private static func isFile(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + name) }

  private static func isProgram(_ name: String) -> Bool {
    (try? Command.run("sh", ["-c", "command -v \(name)"], in: "/").status) == 0
  }

  /// Runs Python with what was brought.
  public static func python(_ arguments: [String], _ input: String) throws -> Command {
    try Command.run("python3", ["-X", "utf8"] + arguments, in: "/", environment: ["PYTHONPATH": folder], input: input)
  }

  /// What check-jsonschema says of a log, by the schema of SARIF 2.1.0 that OASIS publishes.
  public static func sarif(_ log: String) throws -> Command {
    try python(["-m", "check_jsonschema", "--schemafile", folder + "/sarif-2.1.0.json", "-"], log)
  }

  /// What the Nu HTML Checker says of files, one line for each error; of CSS it does not know two words that browsers do.
  public static func html(_ files: [String]) throws -> Command {
    try Command.run(
      "java",
      [
        "-Xss1m", "-XX:TieredStopAtLevel=1", "-jar", folder + "/vnu.jar", "--stdout", "--errors-only", "--format",
        "gnu",
        "--filterpattern", ".*(details-content|paint-order).*",
      ] + files, in: "/")
  }

  /// What axe-core says of files in a browser, and how wide they are: one line for each fault.
  public static func pages(_ files: [String]) throws -> Command {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Pages/judge.py").path
    return try python([script, folder + "/axe.min.js"] + files, "")
  }
}
