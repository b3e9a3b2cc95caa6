import Documents
import Testing

/// The pages of `legajo explain`: one for each code of the sources, in both languages.
struct FindingPagesTests {
  @Test func `every code has a page, and every page a code`() throws {
    let sources = try PackageFiles.paths(in: "Sources", ending: ".swift")
    let codes = try sources.flatMap { path in
      try PackageFiles.text(path).textLines.filter { $0.contains("FindingCode(\"") }.compactMap { line in
        line.split(separator: "\"").dropFirst().first.map(String.init)
      }
    }
    let pages = try PackageFiles.paths(in: "findings", ending: ".yaml").map {
      String($0.dropFirst("findings/".count).dropLast(".yaml".count))
    }
    #expect(codes.count > 90)
    #expect(Set(codes).subtracting(pages).sorted() == [], "codes without a page")
    #expect(Set(pages).subtracting(codes).sorted() == [], "pages without a code")
    #expect(codes.count == Set(codes).count, "a code is declared once")
  }

  @Test func `a page has a title, a reason, a way out and a message in both languages, and an example`() throws {
    for path in try PackageFiles.paths(in: "findings", ending: ".yaml") {
      let document = Document.parse(SourceText(path: path, text: try PackageFiles.text(path)), as: .yaml)
      #expect(document.findings.isEmpty, "\(path)")
      let root = try #require(document.root, "\(path)")
      let keys = root.entries?.map(\.key) ?? []
      #expect(keys == ["title", "why", "mend", "example", "message"], "\(path): \(keys)")
      for key in ["title", "why", "mend", "message"] {
        let texts = ["es", "en"].map { root[key]?[$0]?.text ?? "" }
        #expect(texts.allSatisfy { $0.count > 10 } && texts[0] != texts[1], "\(path): \(key)")
        #expect(root[key]?.entries?.count == 2, "\(path): \(key)")
      }
    }
  }
}
