import Documents
import Fixtures
import Git
import Records
import Testing

@testable import Archive

/// Who may make which tag, and when.
struct TagPlanTests {
  let sample: SampleCopy

  init() throws { sample = try SampleCopy() }

  private func tag(_ name: String, by person: String, role: String? = nil) throws -> Result<TagPlan, Refusal> {
    let environment = SampleCopy.variables(of: person)
    let repository = try Repository.open(at: sample.path, environment: environment)
    do {
      return .success(
        try TagPlan.make(
          repository, name: name, message: "Informe", role: role, environment: environment,
          now: Instant(seconds: 1_795_000_000, offsetMinutes: -180)))
    } catch {
      guard let refusal = error as? Refusal else { throw error }
      return .failure(refusal)
    }
  }

  @Test func `the settings name the roles for a pattern`() throws {
    #expect(try tag("annual/2026", by: "ana.pereyra").get().message == "Informe\n\nRole: dueno\n")
    #expect(try tag("annual/2026", by: "laura.ferreira").get().message == "Informe\n\nRole: direccion\n")
    #expect(try tag("annual/2026", by: "bruno.sosa").codes == ["tag-refused"])
    #expect(try tag("annual/2026", by: "ana.pereyra", role: "direccion").codes == ["role-not-held"])
    #expect(try tag("v1", by: "ana.pereyra").codes == ["tag-refused"])
    #expect(try tag("annual/2026/x", by: "ana.pereyra").codes == ["tag-refused"])
  }

  @Test func `a tag is made once, of a branch without errors`() throws {
    #expect(try tag("annual/2025", by: "ana.pereyra").codes == ["tag-refused"])
    try sample.replace("status: active", by: "status: activ", in: "clients/CLI-compras.md")
    // What is not committed is not tagged.
    #expect(try tag("annual/2026", by: "ana.pereyra").codes == [])
    _ = try sample.git("commit", "-q", "-a", "-m", "roto")
    #expect(try tag("annual/2026", by: "ana.pereyra").codes == ["findings-stand", "value-not-allowed"])
    _ = try sample.git("checkout", "-q", "--detach", "HEAD~1")
    #expect(try tag("annual/2026", by: "ana.pereyra").codes == ["detached-head"])
  }

  @Test func `a tag's name is no path, which git would not know from it`() throws {
    try sample.folder.write("x", to: "docs/annual.md")
    try sample.replace("tags: {\"annual/*\": [dueno, direccion]}", by: "tags: {\"docs/*\": [dueno]}", in: "legajo.yaml")
    _ = try sample.git("add", "-A")
    _ = try sample.git("commit", "-q", "-m", "x")
    #expect(try tag("docs/annual.md", by: "ana.pereyra").codes == ["tag-refused"])
    #expect(try tag("docs/otra", by: "ana.pereyra").codes == [])
  }

  @Test(arguments: [
    ("annual/*", "annual/2025", true), ("annual/*", "annual/", true), ("annual/*", "annual/a/b", false),
    ("annual/*", "annual", false), ("v*-rc*", "v1-rc2", true), ("v*-rc*", "v1rc2", false), ("v*v", "v", false),
    ("*", "x", true), ("*", "x/y", false), ("a.c", "abc", false),
  ])
  func `a star stands for anything within one name`(_ pattern: String, _ name: String, _ fits: Bool) {
    #expect(TagPattern.matches(pattern, name) == fits)
  }
}
