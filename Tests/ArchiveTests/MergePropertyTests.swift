import Documents
import Fixtures
import Records
import Testing

@testable import Archive

/// Merges of random edits: those that touch different things give what both edits give one after the other, and it does
/// not matter who merges.
struct MergePropertyTests {
  private static let record = """
    ---
    title: Caída del correo
    status: registered   # falta el acuse
    category: service
    # quién
    client: CLI-tramites
    service: SVC-correo
    received: 2026-03-12
    channel: phone
    received_by: bruno.sosa
    ticket: {system: mesa, id: "0104233"}
    severity: medium
    topics:
      - avisos
      # el de siempre
      - turnos
    tags: [a, b]
    upheld: "yes"
    extra:
      sala: A
      piso: 3
    ---

    ## Relato

    Se cayó.

    """

  private typealias Change = (field: String, edit: Edit)

  private static func change(_ field: String, _ random: inout SeededGenerator) -> Change {
    let word = "w\(Int.random(in: 0..<1000, using: &random))"
    let edits: [Edit] =
      switch field {
      case "topics": [.append([.key("topics")], .string("disponibilidad"))]
      case "tags":
        [
          .append([.key("tags")], .string(word)), .removeItem([.key("tags")], .string("a")),
        ]
      case "severity": [.set([.key("severity")], .string(["low", "high"].randomElement(using: &random) ?? "low"))]
      case "channel": [.set([.key("channel")], .string(["email", "meeting"].randomElement(using: &random) ?? "email"))]
      case "ticket": [.set([.key("ticket"), .key("id")], .string(word))]
      case "extra.sala": [.set([.key("extra"), .key("sala")], .string(word))]
      case "extra.piso": [.set([.key("extra"), .key("piso")], .number("\(word.count)"))]
      case "upheld": [.remove([.key("upheld")]), .set([.key("upheld")], .string("partly"))]
      default: [.set([.key(field)], .string("\(word): # \(word)"))]
      }
    return (field, edits.randomElement(using: &random) ?? edits[0])
  }

  private static let fields = [
    "title", "severity", "channel", "ticket", "topics", "tags", "upheld", "extra.sala", "extra.piso", "reported_by",
    "remedy_sought", "about_ticket", "no_action_reason",
  ]

  private static func apply(_ changes: [Change], to text: String) throws -> String {
    var source = SourceText(path: Merging.complaint, text: text)
    for change in changes { source = try Document.parse(source).applying(change.edit) }
    return String(decoding: source.bytes, as: UTF8.self)
  }

  private static func root(_ text: String) throws -> YAMLNode {
    try #require(Document.parse(SourceText(path: Merging.complaint, text: text)).root)
  }

  @Test(arguments: 0..<8)
  func `edits of different things merge to what both give, whoever merges`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let merge = try Merging()
    for _ in 0..<50 {
      let fields = Self.fields.shuffled(using: &random)
      let count = Int.random(in: 1...5, using: &random)
      let mine = fields.prefix(count).map { Self.change($0, &random) }
      let others = fields.dropFirst(count).prefix(count).map { Self.change($0, &random) }
      let (ours, theirs) = (try Self.apply(mine, to: Self.record), try Self.apply(others, to: Self.record))
      let expected = try Self.root(Self.apply(mine + others, to: Self.record))
      let one = try merge(Self.record, ours, theirs)
      let two = try merge(Self.record, theirs, ours)
      #expect(one.isClean && two.isClean, "\(one.messages) \(ours) \(theirs)")
      guard one.isClean, two.isClean else { return }
      #expect(try Self.root(one.text).means(expected), "\(one.text)")
      #expect(try Self.root(two.text).means(expected), "\(two.text)")
      for comment in ["# falta el acuse", "# quién", "# el de siempre"] {
        #expect(one.text.contains(comment) && two.text.contains(comment))
      }
    }
  }

  @Test(arguments: 0..<8)
  func `edits of anything at all merge the same whoever merges, or clash for both`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    let merge = try Merging()
    var clean = 0
    for _ in 0..<50 {
      func some() -> [Change] {
        Self.fields.shuffled(using: &random).prefix(3).map { Self.change($0, &random) }
      }
      let (ours, theirs) = (try Self.apply(some(), to: Self.record), try Self.apply(some(), to: Self.record))
      let one = try merge(Self.record, ours, theirs)
      let two = try merge(Self.record, theirs, ours)
      #expect(one.isClean == two.isClean, "\(ours) \(theirs)")
      guard one.isClean, two.isClean else { continue }
      clean += 1
      #expect(try Self.root(one.text).means(Self.root(two.text)), "\(one.text)\n\(two.text)")
    }
    #expect((10..<50).contains(clean), "some clash and some do not: \(clean)")
  }
}
