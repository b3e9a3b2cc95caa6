import Archive
import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Imports

/// A repository with the shipped profiles and three clients whose keys ticket systems know.
final class ImportFolder {
  let folder: TemporaryFolder
  let repository: Repository

  init() throws {
    folder = try TemporaryFolder(copying: Self.built.get())
    repository = try Repository.open(at: folder.path, environment: [:])
  }

  /// Built once; tests work on copies.
  private static let built = Result { try build() }

  private static func build() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let repository = try Repository.create(at: folder.path, initialBranch: "main")
    let day = try #require(CalendarDate("2026-01-01"))
    _ = try NewRepository.lay(
      into: repository, founder: .init(name: "Ana Pereyra", email: "ana.pereyra@infra.example"), today: day,
      language: .es)
    for (slug, keys) in [
      ("archivo", ["Agencia > Archivo", "Archivo", "archivo"]),
      ("tramites", ["Agencia > Trámites", "Trámites", "tramites"]),
      ("compras", ["Agencia > Compras", "Compras", "compras"]),
    ] {
      let list = keys.map { "  - {system: mesa, key: \"\($0)\"}\n" }.joined()
      try folder.write("---\ntitle: \(slug)\nstatus: active\nticket_keys:\n\(list)---\n", to: "clients/CLI-\(slug).md")
    }
    try folder.write("---\ntitle: Correo institucional\nstatus: active\n---\n", to: "services/SVC-correo.md")
    try folder.write("---\ntitle: Red\nstatus: active\n---\n", to: "services/SVC-red.md")
    return folder
  }

  func state() throws -> State { try State.read(repository, .workTree) }

  /// Changes one shipped profile, as dueno's editor would.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try folder.text(name)
    try #require(text.contains(old), "\(old) stands in \(name)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  /// Reads a file by a profile.
  func read(
    _ source: ImportSource, by profile: String, month: String? = nil, dates: String? = nil, allowing: Bool = false
  ) throws -> SurveyImport {
    let state = try state()
    let profile = try ImportProfile.named(profile, dates: dates, in: state)
    let request = SurveyImport.Request(
      profile: profile, system: try profile.system(asked: nil, in: state), month: month.flatMap(Month.init(_:)),
      allowsUnknownClients: allowing)
    return try SurveyImport.read(source, request, for: state)
  }

  /// The code under which a file is refused; nil where it is taken.
  func refusal(_ source: ImportSource, by profile: String, month: String? = nil) throws -> String? {
    do {
      _ = try read(source, by: profile, month: month)
      return nil
    } catch let refusal as Refusal {
      #expect(refusal.message.es != refusal.message.en)
      return refusal.code.description
    }
  }
}

extension ImportSource {
  /// A file of these bytes, which come in small chunks.
  init(_ bytes: [UInt8], name: String = "e.csv") {
    self.init(name: name) { take in
      for start in stride(from: 0, to: bytes.count, by: 7) {
        try take(Array(bytes[start..<min(start + 7, bytes.count)]))
      }
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// A file of `Fixtures`.
  static func fixture(_ name: String) throws -> ImportSource {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    return ImportSource(Array(try Data(contentsOf: url)), name: name)
  }
}

extension SurveyImport {
  /// The answers, each on a line: ticket, sent, answered, score, client.
  var lines: [String] {
    answers.answers.map { answer in
      [
        answer.ticketID, answer.sent?.description ?? "-", answer.answered?.description ?? "-",
        answer.score?.text ?? "-",
        answer.clientKey ?? "-",
      ].joined(separator: " ")
    }
  }
}
