import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

extension String {
  /// The text with one part replaced, as an editor does it.
  fileprivate func with(_ old: String, _ new: String) -> String {
    precondition(components(separatedBy: old).count == 2, "“\(old)” stands once")
    return replacingOccurrences(of: old, with: new)
  }
}

struct RecordMergeTests {
  let merge: Merging

  init() throws { merge = try Merging() }

  let base = """
    ---
    title: Caída del correo
    status: registered
    category: service
    client: CLI-tramites
    service: SVC-correo
    received: 2026-03-12
    channel: phone   # llamó dos veces
    received_by: bruno.sosa
    owner_informed: 2026-03-12
    ticket: {system: mesa, id: "0104233"}
    severity: medium
    topics: [avisos]
    ---

    ## Relato

    Se cayó el correo.

    ## Respuesta

    Se repuso.

    """

  let held = """
    ---
    title: Entrevista con Trámites
    status: held
    client: CLI-tramites
    campaign: CAM-2026
    mode: personal
    mode_reason: se pidió así
    held: 2026-10-14
    interviewers: [bruno.sosa]
    interviewees: [{name: Omar Castro}]
    answers:
      - {question: d1, score: 4}
      # dudó mucho
      - {question: d2, score: 3}
      - question: s1
        score: 5   # sin dudar
    ---

    """

  // MARK: Fields

  @Test func `different fields merge, each with its line as it was written`() throws {
    let ours = base.with("severity: medium", "severity:   high   # lo dijo el director")
    let theirs = base.with("title: Caída del correo", "title: \"Caída del correo institucional\"")
    let merged = try merge(base, ours, theirs)
    #expect(merged.isClean && merged.messages.isEmpty)
    #expect(merged.text == ours.with("title: Caída del correo", "title: \"Caída del correo institucional\""))
  }

  @Test func `a field that one side added follows the one that it follows there`() throws {
    let ours = base.with("topics: [avisos]\n", "topics: [avisos]\nupheld: partly\n")
    let theirs = base.with("severity: medium\n", "# de la mesa\nabout_ticket: \"77\"\nseverity: medium\n")
    let merged = try merge(base, ours, theirs)
    #expect(merged.isClean)
    #expect(merged.text == ours.with("severity: medium\n", "# de la mesa\nabout_ticket: \"77\"\nseverity: medium\n"))
  }

  @Test func `the same field changed differently is a conflict of its own lines`() throws {
    let ours = base.with("severity: medium", "severity: high").with("Se repuso.", "Se repuso el lunes.")
    let theirs = base.with("severity: medium", "severity: low   # es poco")
    let merged = try merge(base, ours, theirs)
    #expect(!merged.isClean)
    #expect(
      merged.text
        == ours.with(
          "severity: high\n",
          """
          <<<<<<< mío: severity: medium -> high
          severity: high
          =======
          severity: low   # es poco
          >>>>>>> suyo: severity: medium -> low

          """))
    #expect(
      merged.messages == [
        "Caída del correo: “Severity” was changed in two ways: mío: medium -> high; suyo: medium -> low"
      ])
  }

  @Test func `the same change on both sides is one change`() throws {
    let both = base.with("severity: medium", "severity: high")
    let merged = try merge(base, both, both.with("channel: phone", "channel: email"))
    #expect(merged.isClean && merged.text == both.with("channel: phone", "channel: email"))
  }

  @Test func `a value changed on one side and its comment on the other are put together`() throws {
    let ours = base.with("channel: phone ", "channel: email ")
    let theirs = base.with("llamó dos veces", "llamó tres veces")
    for (one, two) in [(ours, theirs), (theirs, ours)] {
      let merged = try merge(base, one, two)
      #expect(merged.isClean && merged.text.contains("channel: email   # llamó tres veces\n"), "\(merged.text)")
    }
  }

  @Test func `no comment goes with a field that the other side removed`() throws {
    let ours = base.with("severity: medium", "severity: medium # ver acta")
    let theirs = base.with("severity: medium\n", "")
    let merged = try merge(base, ours, theirs)
    #expect(!merged.isClean && merged.text.contains("# ver acta"))
  }

  @Test func `a ticket is one thing, and is not put together from two`() throws {
    let ours = base.with("system: mesa", "system: otra")
    let merged = try merge(base, ours, base.with("0104233", "0104234"))
    #expect(!merged.isClean && merged.text.contains("<<<<<<< mío: ticket: "))
  }

  @Test func `keys of which none must be there merge one by one`() throws {
    let dated = base.with("topics: [avisos]", "topics: [avisos]\nextra: {sala: A, turno: 1}")
    let merged = try merge(dated, dated.with("sala: A", "sala: B"), dated.with("turno: 1", "turno: 2"))
    #expect(merged.isClean && merged.text.contains("extra: {sala: B, turno: 2}\n"), "\(merged.text)")
  }

  // MARK: Lists

  @Test func `lists merge by entry, the same whoever merges`() throws {
    let ours = base.with("[avisos]", "[avisos, turnos]")
    let theirs = base.with("[avisos]", "[disponibilidad, avisos, atencion]")
    for (one, two) in [(ours, theirs), (theirs, ours)] {
      let merged = try merge(base, one, two)
      #expect(merged.isClean && merged.text.contains("topics: [disponibilidad, avisos, atencion, turnos]\n"))
    }
  }

  @Test func `an entry removed on one side and another added on the other`() throws {
    let two = base.with("[avisos]", "[avisos, turnos]")
    let merged = try merge(two, two.with("[avisos, turnos]", "[turnos]"), two.with("turnos]", "turnos, atencion]"))
    #expect(merged.isClean && merged.text.contains("topics: [turnos, atencion]\n"))
  }

  @Test func `an entry that both changed is not kept twice`() throws {
    let merged = try merge(base, base.with("[avisos]", "[turnos]"), base.with("[avisos]", "[atencion]"))
    #expect(!merged.isClean && merged.text.contains("<<<<<<< mío: topics: [avisos] -> [turnos]"))
  }

  @Test func `answers merge by their question, with their comments and layout`() throws {
    let ours = held.with("{question: d1, score: 4}", "{question: d1, score: 5}   # lo aclaró")
    let theirs = held.with("score: 5   # sin dudar", "score: 4   # sin dudar\n  - {question: s2, score: 4}")
    let merged = try merge(held, ours, theirs, at: Merging.interview)
    #expect(merged.isClean, "\(merged.messages)")
    #expect(
      merged.text == ours.with("score: 5   # sin dudar", "score: 4   # sin dudar\n  - {question: s2, score: 4}"))
  }

  @Test func `the same answer changed on both sides is a conflict that names it`() throws {
    let ours = held.with("d2, score: 3", "d2, score: 2")
    let merged = try merge(held, ours, held.with("d2, score: 3", "d2, score: 1"), at: Merging.interview)
    #expect(!merged.isClean && merged.messages[0].contains("“Answers” [d2] was changed in two ways"))
    #expect(merged.text.contains("# dudó mucho"))
  }

  // MARK: The life cycle

  @Test func `two moves of one record are never merged`() throws {
    let ours = base.with("status: registered", "status: acknowledged")
    let merged = try merge(base, ours, base.with("status: registered", "status: answered"))
    #expect(!merged.isClean && merged.text.contains("<<<<<<< mío: status: registered -> acknowledged\n"))
  }

  @Test func `the same move on both sides is one move`() throws {
    let both = base.with("status: registered", "status: acknowledged")
    let merged = try merge(base, both, both.with("severity: medium", "severity: low"))
    #expect(merged.isClean && merged.text.contains("status: acknowledged"))
  }

  @Test func `a move and an edit of what it closes do not merge`() throws {
    let analysed = held.with("status: held", "status: analysed").with(
      "answers:", "analysed_with: [bruno.sosa]\nanswers:")
    let answered = held.with("d1, score: 4", "d1, score: 1")
    for (one, two) in [(analysed, answered), (answered, analysed)] {
      let merged = try merge(held, one, two, at: Merging.interview)
      #expect(!merged.isClean && merged.messages[0].contains("moved it to “analysed”"), "\(merged.messages)")
      #expect(merged.text.contains(": answers\n"), "the mark says what was edited: \(merged.text)")
    }
    // What the move leaves open merges.
    let open = held.with("Entrevista con Trámites", "Entrevista con Trámites en línea")
    #expect(try merge(held, analysed, open, at: Merging.interview).isClean)
  }

  @Test func `nothing is edited into a record that the other side closed`() throws {
    let rejected = base.with("status: registered", "status: rejected")
    let merged = try merge(base, rejected, base.with("Se repuso.", "Se repuso el lunes."))
    #expect(!merged.isClean && merged.messages[0].contains("rejected") && merged.messages[0].hasSuffix("body"))
  }

  @Test func `a move needs in the merge what it needed where it was made`() throws {
    let moved = base.with("status: registered", "status: acknowledged")
    let merged = try merge(base, moved, base.with("owner_informed: 2026-03-12\n", ""))
    #expect(!merged.isClean && merged.messages[0].contains("has not what it demands"))
  }

  @Test func `two versions that are right and together are not are a conflict`() throws {
    let ours = held.with("mode: personal", "mode: remote")
    let theirs = held.with("mode_reason: se pidió así\n", "")
    let merged = try merge(held, ours, theirs, at: Merging.interview)
    #expect(!merged.isClean && merged.messages.allSatisfy { $0.contains("together they are not") })
  }

  // MARK: Bytes

  @Test func `line ends and BOM are merged apart from what the lines say`() throws {
    let ours = base.with("severity: medium", "severity: low").replacingOccurrences(of: "\n", with: "\r\n")
    let theirs = "\u{FEFF}" + base.with("channel: phone", "channel: email")
    let merged = try merge(base, ours, theirs)
    #expect(merged.isClean)
    #expect(merged.text == "\u{FEFF}" + ours.with("channel: phone", "channel: email"))
  }

  @Test func `a record that both made keeps what each wrote, and asks where they differ`() throws {
    let other = base.with("severity: medium", "severity: high").with(
      "topics: [avisos]\n", "topics: [avisos]\nupheld: partly\n")
    let merged = try merge("", base, other)
    #expect(!merged.isClean && merged.text.contains("<<<<<<< mío: severity: – -> medium\n"))
    #expect(merged.text.contains("upheld: partly\n"))
  }

  @Test func `what cannot be read as a record is merged by lines, and never taken for done`() throws {
    let broken = base.with("severity: medium", "severity: [medium")
    let merged = try merge(base, broken, base.with("title: Caída", "title: Gran caída"))
    #expect(!merged.isClean && merged.text == broken.with("title: Caída", "title: Gran caída"))
    #expect(merged.messages[0].contains("by lines"))
  }

  @Test func `files that are no records are merged as git does it`() throws {
    let merged = try merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", at: "lists.yaml")
    #expect(merged.isClean && merged.text == "A\nb\nC\n" && merged.messages.isEmpty)
  }

  @Test func `the text after the fields merges exactly as git merges it`() throws {
    var random = SeededGenerator(seed: 4)
    let folder = try TemporaryFolder()
    for _ in 0..<40 {
      let lines = (0..<8).map { "línea \($0)\n" }
      func edited() -> String {
        lines.map { line in
          switch Int.random(in: 0..<6, using: &random) {
          case 0: "otra \(Int.random(in: 0..<3, using: &random))\n"
          case 1: line + "más\n"
          case 2: ""
          default: line
          }
        }.joined()
      }
      let texts = [lines.joined(), edited(), edited()]
      for (name, text) in zip(["b", "o", "t"], texts) { try folder.write(text, to: name) }
      let git = try Command.run(
        "git", ["merge-file", "-p", "-L", "mío", "-L", "base", "-L", "suyo", "o", "b", "t"], in: folder.path)
      let own = try merge(base + texts[0], base + texts[1], base + texts[2])
      #expect(own.text == base + git.output && own.isClean == (git.status == 0))
    }
  }
}
