import Documents
import Fixtures
import Foundation
import Testing

@testable import Archive
@testable import legajo

/// The pages of findings: each shown by a situation of its own, in which the program says the page's very message.
///
/// A situation is a script in `Tests/Catalogue`, named by its code and run in a copy of the sample.
struct CatalogueTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL
  private static let situations = project.appendingPathComponent("Tests/Catalogue")

  /// What a situation may use: the program, somebody of the sample, and a change as an editor makes it.
  private static let prelude = #"""
    legajo() { "$LEGAJO" "$@"; }
    as() {
      local email
      case $1 in
        laura) email=laura.ferreira ;;
        ana) email=ana.pereyra ;;
        bruno) email=bruno.sosa ;;
        diego) email=diego.olmos ;;
        *) email=$1 ;;
      esac
      export GIT_AUTHOR_NAME=$1 GIT_COMMITTER_NAME=$1
      export GIT_AUTHOR_EMAIL=$email@infra.example GIT_COMMITTER_EMAIL=$email@infra.example
    }
    replace() {
      OLD=$1 NEW=$2 perl -0pi -e 's/\Q$ENV{OLD}\E/$ENV{NEW}/ or die "no such text: $ENV{OLD}\n"' "${@:3}" || exit 99
    }
    # A key of these tests alone: roles.yaml gives it to somebody, and git signs with it.
    KEY='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBqIQLsEujmB9TzslK5y8Iu7a5LEhdqpWJ68rwtph1dz'
    owns() {
      replace "emails: [$1@infra.example]" "emails: [$1@infra.example]
        keys: [$2]" roles.yaml
      git commit -qam "Claves

    Role: dueno"
    }
    dueno_signs() {
      replace 'required_for: []' 'required_for: [dueno]' legajo.yaml
      git commit -qam "Firmas

    Role: dueno"
    }
    sign_with_key() {
      (umask 077 && cat >.git/key) <<'KEY'
    -----BEGIN OPENSSH PRIVATE KEY-----
    b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
    QyNTUxOQAAACAaiEC7BLo5gfU87JSucvCLu2uSxIXaqVievK8LaYdXcwAAAJA6zZbpOs2W
    6QAAAAtzc2gtZWQyNTUxOQAAACAaiEC7BLo5gfU87JSucvCLu2uSxIXaqVievK8LaYdXcw
    AAAEBaLVgokr9iZW1PZr6axeyIHkiuNb31L5f7tVfTrsJJuxqIQLsEujmB9TzslK5y8Iu7
    a5LEhdqpWJ68rwtph1dzAAAABnBydWViYQECAwQFBgc=
    -----END OPENSSH PRIVATE KEY-----
    KEY
      git config gpg.format ssh
      git config user.signingkey "$PWD/.git/key"
      git config commit.gpgsign true
    }

    """#

  @Test(arguments: ["es", "en"])
  func `docs show every page as explain does`(_ language: String) throws {
    let folder = try TemporaryFolder()
    let file = Self.project.appendingPathComponent("docs/findings.\(language).md")
    let made = try Legajo(in: folder.path)("explain", "--all", "--lang", language)
    #expect(made.status == 0)
    let shown = try String(contentsOf: file, encoding: .utf8)
    #expect(
      made.output == shown, "make it anew: legajo explain --all --lang \(language) > docs/findings.\(language).md")
  }

  /// What only a broken machine or another account says: no script can make it so everywhere.
  private static let unreachable = [
    "file-unreadable": Finding.fileUnreadable("clients/CLI-archivo.md", "Permission denied").message,
    "foreign-owner": Refusal.foreignOwner("/srv/registros").message,
    "outcome-unknown": Refusal.outcomeUnknown("Input/output error").message,
  ]

  @Test func `every code has a situation or a reason for none`() throws {
    let scripts = try FileManager.default.contentsOfDirectory(atPath: Self.situations.path)
    #expect(scripts.allSatisfy { $0.hasSuffix(".sh") })
    let shown = Set(scripts.map { String($0.dropLast(".sh".count)) })
    #expect(shown.isDisjoint(with: Self.unreachable.keys))
    #expect(shown.union(Self.unreachable.keys).sorted() == Explain.codes)
  }

  @Test(arguments: Explain.codes)
  func `the program says what the page says`(_ code: String) throws {
    for language in ["es", "en"] {
      let expected = Self.message(of: code, language)
      if let message = Self.unreachable[code] {
        #expect((language == "es" ? message.es : message.en) == expected)
        continue
      }
      let script = try String(contentsOf: Self.situations.appendingPathComponent(code + ".sh"), encoding: .utf8)
      let sample = try SampleFolder()
      let run = try Command.run(
        "bash", ["-c", Self.prelude + script], in: sample.path,
        environment: [
          "LEGAJO": Legajo.program, "LEGAJO_LANG": language, "GIT_AUTHOR_DATE": SampleFolder.now,
          "GIT_COMMITTER_DATE": SampleFolder.now,
        ])
      let said = Self.messages(of: code, in: run.output + run.errors, at: sample.path)
      #expect(said.contains(expected), "\(language): \(said)\n\(run.output)\(run.errors)")
    }
  }

  @Test func `a page shows what is wrong beside what is right`() throws {
    for code in Explain.codes {
      let text = try String(
        contentsOf: Self.project.appendingPathComponent("findings/\(code).yaml"), encoding: .utf8)
      #expect(text.contains("✗"), "\(code)")
    }
  }

  /// Of which SARIF makes the rule of a code.
  @Test func `SARIF has a title and a reason for each code`() {
    for code in Explain.codes {
      for language in [Language.es, .en] {
        let context = FindingContext(language: language, version: "0", page: { Explain.words(of: $0, in: language) })
        let place = Place(file: "a.md")
        let finding = Finding(FindingCode(code), at: place, LocalizedText(es: "a", en: "b"))
        let rule = SarifFormat.log([finding], context).runs[0].tool.driver.rules[0]
        #expect(rule.id == code && rule.shortDescription.text != code)
        #expect(rule.fullDescription.text != rule.shortDescription.text)
      }
    }
  }

  private static func message(of code: String, _ language: String) -> String {
    Explain.page(code)?["message"]?[language]?.text ?? ""
  }

  /// What was said under a code: `error[code]: …`, or `legajo: … [code]`; without the folder of the run.
  private static func messages(of code: String, in output: String, at path: String) -> [String] {
    output.components(separatedBy: "\n").compactMap { line in
      let line = line.replacingOccurrences(of: path + "/", with: "")
      if line.hasPrefix("legajo: "), line.hasSuffix(" [\(code)]") {
        return String(line.dropFirst("legajo: ".count).dropLast(code.count + 3))
      }
      return ["error", "warning", "advertencia"].map { "\($0)[\(code)]: " }.first(where: line.hasPrefix)
        .map { String(line.dropFirst($0.count)) }
    }
  }
}
