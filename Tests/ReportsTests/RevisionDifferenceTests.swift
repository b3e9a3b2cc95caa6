@testable import Archive
import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

/// What differs between two revisions of Fixture/work.yaml.
struct RevisionDifferenceTests {
  let work: WorkRepository

  init() throws { work = try WorkRepository() }

  private func between(_ from: String, _ to: String) throws -> RevisionDifference {
    try RevisionDifference.between(
      work.repository, from: work.repository.resolve(from), to: work.repository.resolve(to))
  }

  private func git(_ arguments: String...) throws {
    let run = try Command.run("git", arguments, in: work.folder.path, environment: Self.olga)
    try #require(run.status == 0, "\(run.errors)")
  }

  private static let olga = [
    "GIT_AUTHOR_NAME": "Olga", "GIT_AUTHOR_EMAIL": "olga@example.org", "GIT_COMMITTER_NAME": "Olga",
    "GIT_COMMITTER_EMAIL": "olga@example.org",
  ]

  @Test func `a new record has its fields, each with the last who changed it`() throws {
    let found = try between("annual/2025", "HEAD").differences
    let complaint = try #require(found.first { $0.record == "CMP-2026-00001" })
    #expect(complaint.form == .added)
    #expect(complaint.title == "Corte de la red")
    // Registered, acknowledged, answered, closed, corrected.
    #expect(complaint.deeds.map(\.person) == ["eva", "gil", "gil", "gil", "olga"])
    let fields = Dictionary(uniqueKeysWithValues: complaint.fields.map { ($0.path, $0) })
    #expect(fields["title"]?.deed?.person == "olga")
    #expect(fields["title"]?.deed?.role == "dueno")
    #expect(fields["resolution"]?.new == "fixed")
    #expect(fields["resolution"]?.deed?.person == "gil")
  }

  @Test func `an edited record tells what it was and what it is`() throws {
    let found = try between("HEAD~25", "HEAD").differences
    let action = try #require(found.first { $0.record == "ACT-2026-00004" })
    #expect(action.form == .edited)
    let due = try #require(action.fields.first { $0.path == "due" })
    #expect([due.old, due.new] == ["2026-03-02", "2026-03-16"])
  }

  @Test func `of control files the values are compared, and of documents the text`() throws {
    let found = try between("annual/2025", "HEAD").differences
    let settings = try #require(found.first { $0.path == "legajo.yaml" })
    #expect(settings.fields.map(\.path) == ["due_soon_days"])
    #expect(settings.fields.map(\.new) == ["15"])
    #expect(settings.fields.map { $0.deed?.person } == ["olga"])
    #expect(found.first { $0.path == "lists.yaml" }?.fields.map(\.path) == ["topics.trato"])
    let document = try #require(found.first { $0.record == "DOC-proceso" })
    #expect(document.bodyChanged)
    #expect(document.fields.map(\.path) == ["version", "approved", "review_due"])
  }

  @Test func `of a private complaint no value is told`() throws {
    let found = try between("annual/2025", "HEAD").differences
    let stub = try #require(found.first { $0.record == "CMP-2026-00003" })
    #expect(stub.isPrivate && stub.title == nil)
    #expect(stub.fields.allSatisfy { $0.old == nil && $0.new == nil })
  }

  @Test func `a renamed file is one record, and a record that went is told`() throws {
    try git("mv", "complaints/2026/CMP-2026-00001-corte.md", "complaints/2026/CMP-2026-00001-red.md")
    try git("rm", "-q", "complaints/2026/CMP-2026-00002.md")
    try git("commit", "-qm", "x")
    let found = try between("HEAD~1", "HEAD").differences
    #expect(found.map(\.record) == ["CMP-2026-00001", "CMP-2026-00002"])
    #expect(found.map(\.form) == [.edited, .removed])
    #expect(found[0].oldPath == "complaints/2026/CMP-2026-00001-corte.md")
    #expect(found[0].fields.isEmpty && !found[0].bodyChanged)
  }

  @Test func `a status that is another one is a move`() throws {
    let found = try between("HEAD~1", "HEAD").differences
    #expect(found.map(\.record) == ["CAM-2026"])
    #expect(found[0].move == FileDifference.Move(from: "open", to: "closed"))
  }

  @Test func `the other way round what is new is gone, and nobody did it`() throws {
    let back = try between("HEAD", "annual/2025")
    #expect(!back.isAhead)
    let complaint = try #require(back.differences.first { $0.record == "CMP-2026-00001" })
    #expect(complaint.form == .removed)
    #expect(complaint.deeds.isEmpty)
    #expect(try between("HEAD", "HEAD").differences.isEmpty)
  }

  @Test func `from nothing at all everything is new`() throws {
    let all = try RevisionDifference.between(work.repository, from: nil, to: work.repository.resolve("HEAD"))
    #expect(all.differences.allSatisfy { $0.form == .added })
    // 1 service, 4 clients, 1 document, 2 campaigns, 4 interviews, 4 complaints, 3 actions, 2 communications, 1 meeting,
    // 1 indicator, 1 survey.
    #expect(all.differences.count { $0.record != nil } == 24)
  }
}
