import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// What `init` lays down.
struct NewRepositoryTests {
  @Test(arguments: Language.allCases)
  func `a new repository checks clean and names its founder as the process owner`(_ language: Language) throws {
    let folder = try TemporaryFolder()
    let repository = try Repository.create(at: folder.path, initialBranch: "main")
    let today = try #require(CalendarDate("2026-11-20"))
    let paths = try NewRepository.lay(
      into: repository, founder: .init(name: "Ana \"Anita\" Núñez: dueña", email: "ana@infra.example"), today: today,
      language: language)
    #expect(paths.contains("legajo.yaml") && paths.contains("schema/complaint.yaml"))
    let state = try State.read(repository, .workTree)
    #expect(Checker.findings(in: state).isEmpty)
    let roster = state.policy.control.roster
    let member = try #require(roster.member(email: "ana@infra.example"))
    #expect(roster.roles(of: member, on: today) == ["dueno"])
    #expect(state.policy.control.settings.language == language)
    #expect(
      Set(state.policy.kinds.kinds.map(\.name)) == [
        "client", "service", "campaign", "interview", "complaint", "action", "plan", "meeting", "communication",
        "finding",
        "survey", "service_month", "indicator", "document",
      ])
  }

  @Test(arguments: ["README.md", "roles.yaml"])
  func `what is there already is not written over`(_ file: String) throws {
    let folder = try TemporaryFolder()
    let repository = try Repository.create(at: folder.path, initialBranch: "main")
    try folder.write("lo nuestro\n", to: file)
    let today = try #require(CalendarDate("2026-11-20"))
    let laid = Result {
      try NewRepository.lay(
        into: repository, founder: .init(name: "Ana", email: "ana@infra.example"), today: today, language: .es)
    }
    #expect(try folder.text(file) == "lo nuestro\n")
    switch laid {
    case .success(let paths): #expect(file == "README.md" && !paths.contains(file) && paths.contains("roles.yaml"))
    case .failure(let error):
      #expect(file == "roles.yaml" && (error as? Refusal)?.code.description == "already-there")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".git", file])
    }
  }
}
