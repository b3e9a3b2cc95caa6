import Fixtures
import Foundation
import Testing

@testable import Git

/// Who a commit would name: what `git var` says of the same variables and files.
struct IdentityTests {
  static let cases: [(name: String, variables: [String: String], global: String, local: String)] = [
    ("variables", ["GIT_AUTHOR_NAME": "Ana Ñ", "GIT_AUTHOR_EMAIL": "a@x.example"], "", ""),
    ("the user's own file", [:], "[user]\n\tname = Ana\n\temail = a@x.example\n", ""),
    ("the repository before the user", [:], "[user]\n\tname = Ana\n\temail = a@x.example\n", "[user]\n\tname = Otra\n"),
    ("a variable before both", ["GIT_AUTHOR_NAME": "Esta"], "[user]\n\tname = Ana\n\temail = a@x.example\n", ""),
    (
      "author before user", [:],
      "[user]\n\tname = Ana\n\temail = a@x.example\n[author]\n\tname = Autora\n\temail = b@x.example\n", ""
    ),
    ("EMAIL as the last resort", ["EMAIL": "e@x.example"], "[user]\n\tname = Ana\n", ""),
    (
      "pairs in variables",
      [
        "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Ana",
        "GIT_CONFIG_KEY_1": "USER.email", "GIT_CONFIG_VALUE_1": "c@x.example",
      ], "[user]\n\tname = No\n", "[user]\n\tname = Tampoco\n"
    ),
    ("what git -c hands on", ["GIT_CONFIG_PARAMETERS": "'user.name'='Ana' 'user.email'='d@x.example'"], "", ""),
    ("signs that git drops", ["GIT_AUTHOR_NAME": " <Ana>, ", "GIT_AUTHOR_EMAIL": "<a@x.example>"], "", ""),
    ("an included file", [:], "[include]\n\tpath = más\n", ""),
    ("nobody", [:], "", ""),
    ("a name alone", ["GIT_AUTHOR_NAME": "Ana"], "", ""),
    ("an address alone", ["GIT_AUTHOR_EMAIL": "a@x.example"], "", ""),
    ("a name of nothing", ["GIT_AUTHOR_NAME": "", "GIT_AUTHOR_EMAIL": "a@x.example"], "", ""),
  ]

  @Test(
    arguments: cases.map(\.name),
    ["", "1795000000 -0300", "2026-11-20T10:00:00-03:00", "Fri, 20 Nov 2026 10:00:00 -0300"])
  func `name, address and date are those that git finds`(_ name: String, _ date: String) throws {
    let (_, variables, global, local) = try #require(Self.cases.first { $0.name == name })
    let real = try RealRepository()
    let home = try TemporaryFolder()
    try home.write(global, to: "global")
    try home.write("[user]\n\tname = Incluida\n\temail = i@x.example\n", to: "más")
    try real.folder.write(real.folder.text(".git/config") + local, to: ".git/config")
    var environment = variables.merging(
      ["GIT_CONFIG_GLOBAL": home.path + "/global", "GIT_CONFIG_NOSYSTEM": "1", "HOME": home.path]) { $1 }
    if !date.isEmpty { environment["GIT_AUTHOR_DATE"] = date }
    // git guesses an address from the machine's name unless told not to, and then it does not look at EMAIL either.
    let honest = variables["EMAIL"] == nil ? ["-c", "user.useConfigOnly=true"] : []
    let judge = try Command.run("git", honest + ["var", "GIT_AUTHOR_IDENT"], in: real.path, environment: environment)
    let repository = try Repository.open(at: real.path, environment: environment)
    let found = Result { () throws(GitError) in
      try repository.identity(.author, environment: environment, now: 1_795_000_000, offset: -180)
    }
    switch found {
    case .success(let signature):
      #expect(judge.status == 0, "\(judge.errors)")
      let offset = abs(signature.offsetMinutes)
      let zone = (signature.offsetMinutes < 0 ? "-" : "+") + String(format: "%02d%02d", offset / 60, offset % 60)
      let line = "\(signature.name) <\(signature.email)> \(signature.seconds) \(zone)"
      let said = judge.output.trimmingCharacters(in: .newlines)
      // Without a date git takes the present, and we the one that was handed in.
      let isDated = !date.isEmpty
      #expect(isDated ? said == line : said.hasPrefix("\(signature.name) <\(signature.email)> "), "\(said) | \(line)")
    case .failure(let error):
      #expect(error.kind == .identityUnknown, "\(error)")
      #expect(judge.status != 0, "git says \(judge.output)")
    }
  }

  @Test(arguments: ["mañana", "2026-13-01T00:00:00Z", "99999999999999999999"])
  func `a date that cannot be read is refused`(_ date: String) throws {
    let real = try RealRepository()
    let environment = real.variables.merging(["GIT_AUTHOR_DATE": date]) { $1 }
    let repository = try Repository.open(at: real.path, environment: environment)
    let failure = #expect(throws: GitError.self) {
      try repository.identity(.author, environment: environment, now: 0, offset: 0)
    }
    #expect(failure?.kind == .identityUnknown)
  }
}
