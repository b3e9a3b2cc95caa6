import Archive
import Documents
import Fixtures
import Foundation
import Records
import Testing

@testable import Reports

/// A report for a client holds no other client's data: words of the other client are looked for in all that it says.
struct ClientViewTests {
  private let fixture: FixtureRepository

  init() throws { fixture = try FixtureRepository(plan: "canary") }

  private func source() throws -> ReportSource { try fixture.source(at: "HEAD") }

  /// What stands for the other client in any text.
  private func others(in text: String) -> [String] {
    text.components(separatedBy: .whitespacesAndNewlines).filter { word in
      ["canario", "CLI-b", "INT-2026-b", "bbbbb", "7703"].contains { word.contains($0) }
    }
  }

  @Test func `the view of a client holds its own records and nothing of another's`() throws {
    let records = try source().limited(to: "CLI-a").records.records
    let texts = records.flatMap { [$0.id, $0.document.bodyText] + ($0.document.root?.allTexts ?? []) }
    #expect(texts.flatMap(others) == [])
    #expect(
      records.map(\.id) == [
        "ACT-2026-aaaaa", "CAM-2026", "CLI-a", "CMP-2026-aaaaa", "INT-2026-a", "MTG-2026-aaaaa", "SVC-red",
        "SVM-2026-03-red",
      ])
    for word in ["visible-conformidad", "visible-punto", "visible-contacto", "visible-causa", "visible-pregunta"] {
      #expect(texts.contains(word), "\(word)")
    }
  }

  @Test func `the words that are looked for are there where nobody is left out`() throws {
    let records = try source().records.records
    let texts = records.flatMap { [$0.id, $0.document.bodyText] + ($0.document.root?.allTexts ?? []) }
    #expect(Set(texts.flatMap(others)).count > 30)
  }

  @Test func `the history that a client's report reads tells moves of shown records alone`() throws {
    let versions = try source().limited(to: "CLI-a").history.versions
    let texts = versions.flatMap { [$0.record] + $0.changes.flatMap { [$0.field, $0.old ?? "", $0.new ?? ""] } }
    #expect(texts.flatMap(others) == [])
    #expect(texts.contains("ACT-2026-aaaaa"))
  }

  @Test(arguments: [ReportName.service, .client, .query], ReportFormat.allCases)
  func `a report for a client says nothing of another, in any form`(report: ReportName, format: ReportFormat) throws {
    let options = ReportOptions { options in
      options.client = "CLI-a"
      switch report {
      case .service: options.month = Month("2026-03")
      case .client: options.audience = .client
      default:
        options.kind = "action"
        options.columns = ["id", "title", "clients", "conformity", "log", "origin"]
      }
    }
    for language in [Language.es, .en] {
      let made = try report.compile(
        source(), options,
        ReportRendering(output: format, language: language, csvDialect: .excelES, tool: "test"))
      let text = String(decoding: made.bytes, as: UTF8.self)
      #expect(others(in: text) == [])
      #expect(text.contains("visible"))
    }
  }

  @Test func `a client that is not there is refused with the nearest one`() throws {
    let refusal = #expect(throws: Refusal.self) { try source().limited(to: "CLI-aa") }
    #expect(refusal?.code.description == "client-unknown")
    #expect(refusal?.help?.es == "¿CLI-a?")
  }
}

extension YAMLNode {
  /// Every scalar's text, keys too.
  fileprivate var allTexts: [String] {
    switch content {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let items, _): items.flatMap(\.allTexts)
    case .mapping(let entries, _): entries.flatMap { [$0.key] + $0.value.allTexts }
    }
  }
}
