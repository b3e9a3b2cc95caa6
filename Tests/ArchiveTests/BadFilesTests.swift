import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// Files of which nothing can be made: each gives its finding, and everything else is still checked.
struct BadFilesTests {
  let sample: SampleCopy
  static let path = "clients/CLI-roto.md"
  /// A fault elsewhere, which must be found all the same: line 3, after `status: `.
  static let other = "clients/CLI-compras.md:3:9 value-not-allowed"

  init() throws {
    sample = try SampleCopy()
    try sample.replace("status: active", by: "status: activ", in: "clients/CLI-compras.md")
  }

  static let head = "---\ntitle: Roto\nstatus: active\ntype: internal\narea: servicios\n"
  static let cases: [(name: String, text: [UInt8], finding: String)] = [
    ("empty", [], "1:1 front-matter"),
    ("no front matter", Array("# Roto\n".utf8), "1:1 front-matter"),
    ("front matter without an end", Array(head.utf8), "1:1 front-matter"),
    ("empty front matter", Array("---\n---\n".utf8), "2:1 front-matter"),
    ("a list as front matter", Array("---\n- a\n---\n".utf8), "2:1 front-matter"),
    ("not UTF-8", Array("---\ntitle: Ro".utf8) + [0xFF] + Array("to\n---\n".utf8), "2:10 not-text"),
    ("a NUL byte", Array("---\ntitle: Ro".utf8) + [0] + Array("to\n---\n".utf8), "2:10 not-text"),
    (
      "UTF-16", [0xFF, 0xFE] + "---\ntitle: a\n---\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "1:4 not-text"
    ),
    (
      "a conflict that git left", Array("---\ntitle: a\n<<<<<<< HEAD\nx: 1\n=======\nx: 2\n>>>>>>> otra\n---\n".utf8),
      "3:1 conflict-marks"
    ),
    ("a tab as indentation", Array("---\nservices:\n\t- SVC-red\n---\n".utf8), "3:1 yaml-forbidden"),
    ("a key twice", Array("---\ntitle: a\ntitle: b\n---\n".utf8), "3:1 duplicate-key"),
    ("an anchor", Array("---\ntitle: &a b\n---\n".utf8), "2:8 yaml-forbidden"),
    ("an alias", Array("---\ntitle: *a\n---\n".utf8), "2:8 yaml-forbidden"),
    ("a type tag", Array("---\ntitle: !!str b\n---\n".utf8), "2:8 yaml-forbidden"),
    ("a merge key", Array("---\n<<: {title: b}\n---\n".utf8), "2:1 yaml-forbidden"),
    ("quotes not closed", Array("---\ntitle: \"b\n---\n".utf8), "2:8 yaml-syntax"),
    (
      "ten thousand levels",
      Array("---\ntitle: \(String(repeating: "[", count: 10_000))\(String(repeating: "]", count: 10_000))\n---\n".utf8),
      "2:72 yaml-too-much"
    ),
  ]

  @Test(arguments: cases.map(\.name))
  func `a record that cannot be read gives one finding`(_ name: String) throws {
    let bad = try #require(Self.cases.first { $0.name == name })
    try sample.folder.write(bad.text, to: Self.path)
    let found = try sample.findings()
    #expect(found.contains(Self.other))
    let own = found.filter { $0.hasPrefix(Self.path) && !$0.hasSuffix(" layout") && !$0.hasSuffix(" key-missing") }
    #expect(own == ["\(Self.path):\(bad.finding)"])
  }

  @Test func `what is staged or committed is read with the same care`() throws {
    for bad in Self.cases {
      try sample.folder.write(bad.text, to: Self.path)
      _ = try sample.git("add", Self.path)
      let found = try sample.findings(.index)
      #expect(found.contains("\(Self.path):\(bad.finding)"), "\(bad.name)")
    }
    _ = try sample.git("commit", "-q", "-m", "roto")
    #expect(try sample.findings(.commit(sample.repository.resolve("HEAD"))).contains("\(Self.path):2:72 yaml-too-much"))
  }

  @Test func `what names a record that cannot be read is not wrong for that`() throws {
    let before = try sample.findings()
    try sample.folder.write("roto", to: "clients/CLI-tramites.md")
    let found = try sample.findings()
    #expect(
      Set(found).subtracting(before) == [
        "clients/CLI-tramites.md:1:1 front-matter", "clients/CLI-tramites.md:1:5 layout",
      ])
  }

  @Test func `a hundred megabytes are not read`() throws {
    try sample.folder.write("", to: Self.path)
    let file = try #require(FileHandle(forWritingAtPath: "\(sample.path)/\(Self.path)"))
    try file.truncate(atOffset: 100 << 20)
    try file.close()
    #expect(try sample.findings() == [Self.other, "\(Self.path):1:1 file-too-large"])
    // A commit does not take it for unchanged.
    let refused = try sample.plan(by: "bruno.sosa", named: [Self.path])
    #expect(refused.codes == ["findings-stand", "file-too-large"])
  }

  @Test(arguments: ["link", "link out", "dangling link", "folder", "pipe"])
  func `what is no file is not opened`(_ form: String) throws {
    let path = "\(sample.path)/\(Self.path)"
    switch form {
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "CLI-tramites.md")
    case "link out": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
    case "dangling link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nada")
    case "folder": try sample.folder.write("x", to: "\(Self.path)/x.md")
    default: try #require(mkfifo(path, 0o600) == 0)
    }
    let found = try sample.findings().filter { $0.hasPrefix("clients/CLI-roto") }
    switch form {
    case "folder": #expect(found == ["\(Self.path):1:1 file-not-regular", "\(Self.path)/x.md:1:1 id-malformed"])
    default: #expect(found == ["\(Self.path):1:1 file-not-regular"])
    }
    if form != "folder" {
      #expect(try sample.plan(by: "bruno.sosa", named: [Self.path]).codes == ["findings-stand", "file-not-regular"])
    }
  }

  @Test func `a folder that is a link is not walked`() throws {
    let other = try TemporaryFolder()
    try other.write("---\ntitle: Fuera\n---\n", to: "CLI-fuera.md")
    try FileManager.default.createSymbolicLink(
      atPath: sample.path + "/clients/norte", withDestinationPath: other.path)
    let found = try sample.findings()
    #expect(!found.contains { $0.contains("CLI-fuera") })
    #expect(found.contains("clients/norte:1:1 id-malformed") || found.contains { $0.hasPrefix("clients/norte:1:1 ") })
  }

  @Test func `files that no system tells apart, or that none takes, are named`() throws {
    try sample.folder.write(sample.folder.text("clients/CLI-archivo.md"), to: "clients/cli-ARCHIVO.md")
    try sample.folder.write("x", to: "docs/con.md")
    try sample.folder.write("x", to: "docs/a\u{202E}b.md")
    let found = try sample.findings()
    #expect(found.contains("clients/cli-ARCHIVO.md:1:1 path-case-twin"), "\(found)")
    #expect(found.contains("docs/con.md:1:1 path-not-legal"))
    #expect(found.contains(#"docs/a\u{202e}b.md:1:1 path-not-legal"#), "\(found)")
  }

  @Test func `an attachment has a record and a bounded size`() throws {
    let owner = "complaints/2026/CMP-2026-t3f5y"
    try sample.folder.write("imagen", to: "\(owner)/captura.png")
    try sample.folder.write("imagen", to: "complaints/2026/CMP-2026-zzzzz/captura.png")
    try sample.folder.write(String(repeating: "x", count: (10 << 20) + 1), to: "\(owner)/largo.bin")
    let expected = [
      "complaints/2026/CMP-2026-t3f5y/largo.bin:1:1 file-too-large",
      "complaints/2026/CMP-2026-zzzzz/captura.png:1:1 file-not-expected",
    ]
    #expect(try sample.findings().filter { $0.hasPrefix("complaints") } == expected)
    _ = try sample.git("add", "complaints")
    #expect(try sample.findings(.index).filter { $0.hasPrefix("complaints") } == expected)
  }
}
