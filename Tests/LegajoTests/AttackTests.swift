import Fixtures
import Foundation
import Testing

/// What people try with git and a text editor, and what honest people do: `docs/attacks.md`.
///
/// Each is a script in `Tests/Attacks/scenarios` that says what must come of it. `Tests/Attacks/run` makes it and
/// compares codes and commits.
struct AttackTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL
  private static let folder = project.appendingPathComponent("Tests/Attacks")

  static let scenarios: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("scenarios").path)) ?? [])
    .filter { $0.hasSuffix(".sh") }.map { String($0.dropLast(3)) }.sorted()

  /// Made once: every scenario works on a copy.
  private static let base = Result {
    let folder = try TemporaryFolder()
    let sample = try SampleFolder()
    let program = AttackTests.folder.appendingPathComponent("base").path
    let made = try withExtendedLifetime(sample) {
      try Command.run(program, [sample.path, folder.path + "/base"], in: folder.path)
    }
    try #require(made.status == 0, "\(made.errors)")
    return folder
  }

  @Test(arguments: scenarios)
  func `every attack is refused with its code, and no honest flow is stopped`(_ scenario: String) throws {
    let base = try Self.base.get().path + "/base"
    let run = try Command.run(
      Self.folder.appendingPathComponent("run").path, [base, scenario], in: Self.project.path,
      environment: ["LEGAJO": try Legajo.program])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func `the table has attacks and honest flows of every kind`() throws {
    let heads = try Self.scenarios.map { name in
      try String(contentsOf: Self.folder.appendingPathComponent("scenarios/\(name).sh"), encoding: .utf8)
    }
    #expect(heads.count { !$0.contains("\n# expect: honest\n") } >= 60)
    #expect(heads.count { $0.contains("\n# expect: honest\n") } >= 15)
    for mode in ["none", "required", "pusher"] {
      #expect(heads.contains { $0.contains("\n# signatures: \(mode)\n") })
    }
  }

  @Test func `the page is made from the scenarios and from what was measured`() throws {
    let made = try Command.run(
      Self.project.appendingPathComponent("Scripts/attacks").path, ["--page"], in: Self.project.path)
    #expect(made.status == 0, "\(made.errors)")
    let page = try String(contentsOf: Self.project.appendingPathComponent("docs/attacks.md"), encoding: .utf8)
    #expect(made.output == page, "make it anew: Scripts/attacks --page > docs/attacks.md")
    #expect(!page.contains("| ? |"), "measure what is new: Scripts/attacks --measure")
  }

  // MARK: The judge can say no

  private static let found = #"{"findings": [{"code": "a-code", "severity": "error", "commit": {"id": "abc"}}]}"#

  @Test(arguments: [
    ("the code on the commit", "attack", 1, "a-code abc\n", found, true),
    ("another code", "attack", 1, "b-code abc\n", found, false),
    ("another commit", "attack", 1, "a-code abd\n", found, false),
    ("one code more", "attack", 1, "", found, false),
    ("one code less", "attack", 1, "a-code abc\nb-code abc\n", found, false),
    ("not refused", "attack", 0, "a-code abc\n", found, false),
    ("an honest flow", "honest", 0, "", #"{"findings": []}"#, true),
    ("an honest flow stopped", "honest", 1, "", found, false),
    ("a crash", "attack", 139, "a-code abc\n", found, false),
  ])
  func `the judge tells right verdicts from wrong ones`(
    _ what: String, _ expect: String, _ status: Int, _ expected: String, _ output: String, _ isRight: Bool
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(expected, to: "expected")
    try folder.write(output, to: "out")
    try folder.write("", to: "err")
    let judge = try Command.run(
      "perl",
      [
        Self.folder.appendingPathComponent("judge.pl").path, "audit", expect, "\(status)", "expected", "out", "err",
      ], in: folder.path)
    #expect((judge.status == 0) == isRight, "\(what): \(judge.output)\(judge.errors)")
  }
}
