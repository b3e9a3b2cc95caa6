import Testing

@testable import Documents

/// Holds the pages of docs/ and the README to what they link and show.
@Suite struct PagesTests {
  private static func pages() throws -> [Page] {
    try (["README.md"] + PackageFiles.paths(in: "docs", ending: ".md")).map { path in
      Page(path: path, text: try PackageFiles.text(path))
    }
  }

  @Test func `links between pages lead somewhere`() throws {
    let pages = try Self.pages()
    let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var count = 0
    for page in pages {
      for link in page.links where !link.contains(":") {
        count += 1
        let (path, anchor) = page.target(of: link)
        #expect(PackageFiles.exists(path), "\(page.path) links \(link): no such file")
        guard let anchor else { continue }
        let target = try #require(byPath[path], "\(page.path) links \(link): no page of ours")
        #expect(target.anchors.contains(anchor), "\(page.path) links \(link): no such anchor")
      }
    }
    #expect(count > 30)
  }

  @Test func `every demand of the process has its anchor`() throws {
    let process = Page(path: "docs/process.md", text: try PackageFiles.text("docs/process.md"))
    for number in 1...32 { #expect(process.anchors.contains("p\(number)"), "P\(number)") }
  }

  @Test func `the YAML that pages show is accepted`() throws {
    var count = 0
    for page in try Self.pages() {
      for (language, text) in page.blocks {
        let form: Document.Form
        switch language {
        case "yaml": form = .yaml
        case "markdown": form = .frontMatter
        default: continue
        }
        count += 1
        let document = Document.parse(SourceText(path: page.path, text: text), as: form)
        let isAccepted = document.findings.isEmpty && document.root != nil
        #expect(isAccepted, "\(page.path): \(document.findings) in\n\(text)")
      }
    }
    #expect(count > 10)
  }

  @Test func `anchors, links and blocks are found`() {
    let page = Page(
      path: "docs/a.md",
      text: """
        # Único: el *título* `de` prueba
        <a id="p1"></a> [one](b.md#x) `[no](c.md)` and [two](../README.md)
        ## Same
        ## Same
        ```yaml
        # no heading [no](d.md)
        a: 1
        ```
        """)
    #expect(page.anchors == ["único-el-título-de-prueba", "p1", "same", "same-1"])
    #expect(page.links == ["b.md#x", "../README.md"])
    #expect(page.blocks.map(\.text) == ["# no heading [no](d.md)\na: 1\n"])
    #expect(page.target(of: "../README.md") == ("README.md", nil))
    #expect(page.target(of: "b.md#x") == ("docs/b.md", "x"))
    #expect(page.target(of: "#p1") == ("docs/a.md", "p1"))
  }
}

/// A page in Markdown, as far as links need it.
private struct Page {
  let path: String
  /// What links may name after `#`: headings as GitHub names them, and `<a id="…">`.
  private(set) var anchors: Set<String> = []
  /// The targets of inline links, in order; code is no link.
  private(set) var links: [String] = []
  /// Fenced blocks with the word after their fence.
  private(set) var blocks: [(language: String, text: String)] = []

  init(path: String, text: String) {
    self.path = path
    var seen: [String: Int] = [:]
    var block: (language: String, text: String)?
    for line in text.textLines {
      if line.hasPrefix("```") {
        if let block { blocks.append(block) }
        block = block == nil ? (String(line.dropFirst(3)), "") : nil
      } else if block != nil {
        block?.text += line + "\n"
      } else {
        if line.hasPrefix("#") { anchors.insert(Self.slug(line, &seen)) }
        readInline(line)
      }
    }
  }

  /// The file, from the top of the package, and the anchor that a link of this page names.
  func target(of link: String) -> (path: String, anchor: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let anchor = parts.count > 1 ? parts[1] : nil
    guard !parts[0].isEmpty else { return (path, anchor) }
    var names = path.split(separator: "/").dropLast().map(String.init)
    for name in parts[0].split(separator: "/") {
      if name == ".." { _ = names.popLast() } else if name != "." { names.append(String(name)) }
    }
    return (names.joined(separator: "/"), anchor)
  }

  private mutating func readInline(_ line: Substring) {
    // Between backticks is code: every second piece.
    let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
    let prose = pieces.enumerated().map { $0.offset % 2 == 0 ? String($0.element) : "" }.joined()
    for piece in prose.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
      links.append(String(piece.prefix { $0 != ")" }))
    }
    for piece in prose.split(separator: "<a id=\"", omittingEmptySubsequences: false).dropFirst() {
      anchors.insert(String(piece.prefix { $0 != "\"" }))
    }
  }

  private static func slug(_ heading: Substring, _ seen: inout [String: Int]) -> String {
    let words = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
    let slug = String(words.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " })
      .split(separator: " ", omittingEmptySubsequences: false).joined(separator: "-")
    let earlier = seen[slug, default: 0]
    seen[slug] = earlier + 1
    return earlier == 0 ? slug : "\(slug)-\(earlier)"
  }
}
