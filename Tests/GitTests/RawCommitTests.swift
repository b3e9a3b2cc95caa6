import Fixtures
import Foundation
import Testing

@testable import Git

/// Commits written by hand, byte by byte, and those that git makes.
struct RawCommitTests {
  static let parent = "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3"
  static let ana = "Ana <ana@infra.example> 1795000000 -0300"
  static let good = """
    tree TREE
    parent \(parent)
    author \(ana)
    committer \(ana)

    Corrige

    Role: gestor

    """

  let real: RealRepository
  let repository: Repository

  init() throws {
    real = try RealRepository()
    repository = try real.open()
  }

  private func stored(_ text: String) throws -> ObjectID {
    let tree = try real.git("rev-parse", "HEAD^{tree}")
    let command = try Command.run(
      "git", ["hash-object", "-t", "commit", "-w", "--literally", "--stdin"], in: real.path,
      input: text.replacingOccurrences(of: "TREE", with: tree))
    return try #require(ObjectID(hex: command.output.trimmingCharacters(in: .newlines)), "\(command.errors)")
  }

  private func read(_ text: String) throws -> RawCommit { try repository.rawCommit(stored(text)) }

  @Test func `a commit that git made has no fault, and the parts that cat-file shows`() throws {
    let id = try repository.resolve("HEAD")
    let raw = try repository.rawCommit(id)
    let commit = try repository.commit(id)
    #expect(raw.faults.isEmpty && raw.signatures.isEmpty && raw.encoding == nil)
    #expect(raw.tree == commit.tree && raw.parents == commit.parents && raw.text == commit.message)
    #expect(raw.author.map { String(decoding: $0.email, as: UTF8.self) } == "ana@infra.example")
    #expect(raw.author?.name == Array("Ana".utf8) && raw.committer?.seconds == 1_795_000_000)
    #expect(raw.committer?.offsetMinutes == -180)
    #expect(try raw.trailers() == [Commit.Trailer(key: "Role", value: "gestor")])
    let shown = try Command.run("git", ["cat-file", "commit", id.hex], in: real.path).output
    #expect(raw.signedPayload == Array(shown.utf8))
  }

  @Test func `the first commit, an empty message and Latin-1 are in order`() throws {
    #expect(try repository.rawCommit(repository.resolve("HEAD~1")).faults.isEmpty)
    let empty = try #require(
      ObjectID(hex: real.git("commit-tree", "-m", "", "HEAD^{tree}")))
    #expect(try repository.rawCommit(empty).faults.isEmpty)
    _ = try real.git("config", "i18n.commitEncoding", "ISO-8859-1")
    let latin = try #require(ObjectID(hex: real.git("commit-tree", "-m", "Año", "HEAD^{tree}")))
    let raw = try repository.rawCommit(latin)
    #expect(raw.faults.isEmpty && raw.encoding == "ISO-8859-1")
  }

  @Test func `signatures are unfolded, and what was signed is the rest`() throws {
    let signed = Self.good.replacingOccurrences(
      of: "\n\nCorrige",
      with: "\nencoding UTF-8\ngpgsig -----BEGIN X-----\n \n abc\n -----END X-----\ngpgsig-sha256 otra\n\nCorrige")
    let raw = try read(signed)
    #expect(raw.faults.isEmpty)
    #expect(raw.signatures == [Array("-----BEGIN X-----\n\nabc\n-----END X-----\n".utf8), Array("otra\n".utf8)])
    let plain = try read(Self.good.replacingOccurrences(of: "\n\nCorrige", with: "\nencoding UTF-8\n\nCorrige"))
    #expect(raw.signedPayload == plain.signedPayload)
  }

  @Test func `a merge of a signed tag keeps the tag, and that is no signature of the commit`() throws {
    let raw = try read(
      Self.good.replacingOccurrences(
        of: "\n\nCorrige", with: "\nmergetag object \(Self.parent)\n gpgsig no\n \n texto\n\nCorrige"))
    #expect(raw.faults.isEmpty && raw.signatures.isEmpty)
  }

  static let faults: [(name: String, change: (String, String), faults: [RawCommit.Fault])] = [
    ("no tree", ("tree TREE\n", ""), [.missing("tree")]),
    ("no author", ("author \(ana)\n", ""), [.missing("author")]),
    ("no committer", ("committer \(ana)\n", ""), [.missing("committer")]),
    ("two trees", ("tree TREE\n", "tree TREE\ntree TREE\n"), [.repeated("tree")]),
    ("two authors", ("committer", "author Otra <o@x.example> 1 +0000\ncommitter"), [.repeated("author")]),
    ("two committers", ("\n\nCorrige", "\ncommitter O <o@x.example> 1 +0000\n\nCorrige"), [.repeated("committer")]),
    (
      "two encodings", ("\n\nCorrige", "\nencoding UTF-8\nencoding ISO-8859-1\n\nCorrige"), [.repeated("encoding")]
    ),
    (
      "the parent before the tree", ("tree TREE\nparent \(parent)\n", "parent \(parent)\ntree TREE\n"),
      [
        .misplaced("tree")
      ]
    ),
    (
      "a parent behind the committer", ("\n\nCorrige", "\nparent \(String(parent.reversed()))\n\nCorrige"),
      [.misplaced("parent")]
    ),
    (
      "the committer before the author",
      ("author \(ana)\ncommitter \(ana)", "committer \(ana)\nauthor \(ana)"), [.misplaced("author")]
    ),
    (
      "the same parent twice", ("author", "parent \(parent)\nauthor"),
      ObjectID(hex: parent).map { [.sameParent($0)] } ?? []
    ),
    ("a header of another tool", ("\n\nCorrige", "\nrole direccion\n\nCorrige"), [.unknown("role")]),
    ("a header that is nearly one", ("\n\nCorrige", "\nGpgsig x\n\nCorrige"), [.unknown("Gpgsig")]),
    ("a line that is no header", ("\n\nCorrige", "\nnada\n\nCorrige"), [.notAHeader]),
    ("a first line that goes on", ("tree TREE", " tree\ntree TREE"), [.notAHeader]),
    ("an author in two lines", ("\ncommitter", "\n Otra <o@x.example> 1 +0000\ncommitter"), [.folded("author")]),
    ("an id in upper case", (parent, parent.uppercased()), [.malformedID("parent")]),
    ("an id that is cut off", (parent, String(parent.dropLast())), [.malformedID("parent")]),
    ("an id with a tail", (parent, parent + "0"), [.malformedID("parent")]),
    ("two addresses", ("author Ana <", "author Ana <o@x.example> <"), [.malformedIdent("author")]),
    ("an address in the date", ("-0300\nc", "-0300> 1 +0000\nc"), [.malformedIdent("author")]),
    ("no address", ("author Ana <ana@infra.example>", "author Ana"), [.malformedIdent("author")]),
    ("an empty address", ("author Ana <ana@infra.example>", "author Ana <>"), [.malformedIdent("author")]),
    ("no name", ("author Ana <", "author <"), [.malformedIdent("author")]),
    ("no blank before the address", ("author Ana <", "author Ana<"), [.malformedIdent("author")]),
    ("no date", ("> 1795000000 -0300\nc", ">\nc"), [.malformedIdent("author")]),
    ("no offset", (" -0300\nc", "\nc"), [.malformedIdent("author")]),
    ("two blanks before the date", ("> 1795000000 -0300\nc", ">  1795000000 -0300\nc"), [.malformedIdent("author")]),
    ("a date in words", ("1795000000 -0300\nc", "ayer -0300\nc"), [.malformedDate("author")]),
    ("a date with zeros before", ("1795000000 -0300\nc", "01795000000 -0300\nc"), [.malformedDate("author")]),
    ("a date with a sign", ("1795000000 -0300\nc", "+1795000000 -0300\nc"), [.malformedDate("author")]),
    ("a date before 1970", ("1795000000 -0300\nc", "-1 -0300\nc"), [.negativeDate("author")]),
    ("a date after 9999", ("1795000000 -0300\nc", "253402300800 -0300\nc"), [.hugeDate("author")]),
    ("a date over 64 bits", ("1795000000 -0300\nc", "18446744073709551617 -0300\nc"), [.hugeDate("author")]),
    ("an offset without a sign", ("-0300\nc", "0300\nc"), [.malformedOffset("author")]),
    ("an offset of letters", ("-0300\nc", "-03:0\nc"), [.malformedOffset("author")]),
    ("an offset with a tail", ("-0300\nc", "-0300x\nc"), [.malformedOffset("author")]),
    ("a carriage return", ("-0300\nc", "-0300\r\nc"), [.malformedOffset("author")]),
    ("an offset of four days", ("-0300\nc", "-9900\nc"), [.malformedOffset("author")]),
    ("an offset of 60 minutes", ("-0300\nc", "-0360\nc"), [.malformedOffset("author")]),
    ("an encoding of two words", ("\n\nCorrige", "\nencoding a b\n\nCorrige"), [.malformedEncoding]),
    ("a NUL in a name", ("author Ana", "author A\0na"), [.nulInHeader, .malformedIdent("author")]),
    ("a NUL in the message", ("Corrige", "Corrige\0"), [.nulInMessage]),
    ("no blank line", ("\n\nCorrige\n\nRole: gestor\n", "\n"), [.blankLineMissing]),
    ("no line end either", ("\n\nCorrige\n\nRole: gestor\n", ""), [.blankLineMissing]),
  ]

  @Test(arguments: faults.map(\.name))
  func `what git would not write is a fault with its name`(_ name: String) throws {
    let (_, change, faults) = try #require(Self.faults.first { $0.name == name })
    let range = try #require(Self.good.range(of: change.0))
    #expect(try read(Self.good.replacingCharacters(in: range, with: change.1)).faults == faults)
  }

  @Test func `the first of two authors is what is read, whatever git shows`() throws {
    let raw = try read(
      Self.good.replacingOccurrences(of: "committer", with: "author Otra <o@x.example> 1 +0000\ncommitter"))
    #expect(raw.author?.email == Array("ana@infra.example".utf8))
  }

  @Test func `an empty object and one of rubbish are faults, and at most twenty of them`() throws {
    #expect(try read("").faults == [.missing("tree"), .missing("author"), .missing("committer"), .blankLineMissing])
    let rubbish = (0..<5000).map { "x\($0) y\n" }.joined()
    let raw = try read(rubbish)
    #expect(raw.faults.count == RawCommit.maximumFaults && raw.faults.first == .unknown("x0"))
  }

  @Test func `every prefix of a commit is read, and each but the whole headers has a fault`() throws {
    let bytes = Array(Self.good.utf8)
    let id = try repository.resolve("HEAD")
    let headers = try #require(Self.good.range(of: "\n\n")).upperBound.utf16Offset(in: Self.good)
    for count in bytes.indices {
      let raw = RawCommit(id: id, bytes: Array(bytes[..<count]))
      // The tree is not an id here: TREE was not replaced.
      #expect(raw.faults.contains(.blankLineMissing) == (count < headers))
    }
  }

  @Test func `what is not there or not a commit is an error`() throws {
    let blob = try #require(ObjectID(hex: real.git("rev-parse", "HEAD:clients/a.md")))
    let nothing = try #require(ObjectID(hex: Self.parent))
    #expect(throws: GitError.self) { try repository.rawCommit(blob) }
    let failure = #expect(throws: GitError.self) { try repository.rawCommit(nothing) }
    #expect(failure?.kind == .notFound)
  }

  @Test func `a replaced commit is read as it was made`() throws {
    let head = try repository.resolve("HEAD")
    _ = try real.git("replace", "HEAD", "HEAD~1")
    #expect(try repository.rawCommit(head).text.hasPrefix("Segundo"))
  }
}
