import Testing

@testable import JSONSchema

/// Cases of the suite that are not answered as the suite says, and why.
private struct Exception {
  var file: String
  /// The groups; all of the file where it is nil.
  var groups: Set<String>?
  /// The cases of each group that are not right; where it is nil all that the suite calls invalid, since nothing is
  /// judged there.
  var cases: Set<String>?
  var reason: String

  func covers(_ group: String, _ test: OfficialSuite.Case) -> Bool {
    groups?.contains(group) ?? true && cases?.contains(test.description) ?? !test.isValid
  }

  static let all = [
    Exception(
      file: "optional/dependencies-compatibility.json",
      reason: "dependencies is a keyword of earlier drafts: here it is unknown, in our own dialect a fault"),
    Exception(
      file: "optional/cross-draft.json", groups: ["refs to historic drafts are processed as historic drafts"],
      cases: ["first item not a string is valid"], reason: "there is one draft, and schemas of others are not read"),
    Exception(
      file: "optional/format/idn-hostname.json",
      reason: "names in other scripts need the tables of RFC 5892, which no schema of records asks for"),
    Exception(
      file: "optional/format/email.json", groups: ["validation of e-mail addresses"],
      cases: [
        "a quoted string with a space in the local part is valid",
        "a quoted string with a double dot in the local part is valid",
        "a quoted string with a @ in the local part is valid", "an IPv4-address-literal after the @ is valid",
        "an IPv6-address-literal after the @ is valid",
      ],
      reason: "quotes before the @ and addresses of machines after it are far oftener slips than mailboxes"),
  ]
}

@Suite struct OfficialSuiteTests {
  @Test(
    .enabled(
      if: OfficialSuite.folder != nil || OfficialSuite.isDemanded,
      "the suite is not on this machine: Scripts/bootstrap --judges"))
  func `the suite is there, whole`() throws {
    let groups = try OfficialSuite.files.flatMap { try OfficialSuite.groups(of: $0) }
    #expect(OfficialSuite.files.count >= 40)
    #expect(groups.reduce(0) { $0 + $1.cases.count } >= 1_200)
    let required = Exception.all.filter { !$0.file.hasPrefix("optional/") }
    for exception in required { #expect(OfficialSuite.files.contains(exception.file)) }
  }

  @Test(.enabled(if: OfficialSuite.folder != nil, "the suite is not on this machine"), arguments: OfficialSuite.files)
  func `every required case is answered as the suite says, but for those listed`(_ file: String) throws {
    try compare(file)
  }

  @Test(
    .enabled(if: OfficialSuite.folder != nil, "the suite is not on this machine"),
    arguments: OfficialSuite.optionalFiles)
  func `so is every optional case, but for those listed`(_ file: String) throws {
    try compare(file)
  }

  private func compare(_ file: String) throws {
    let listed = Exception.all.filter { $0.file == file }
    let groups = try OfficialSuite.groups(of: file)
    for group in groups {
      for (test, verdict) in zip(
        group.cases, try OfficialSuite.verdicts(group, assertingFormats: file.hasPrefix("optional/format/")))
      {
        let name = "\(file): \(group.description): \(test.description)"
        let isRight = verdict == (test.isValid ? .valid : .invalid)
        guard let exception = listed.first(where: { $0.covers(group.description, test) }) else {
          #expect(isRight, "\(name): the suite says \(test.isValid ? "valid" : "invalid"), not \(verdict)")
          continue
        }
        #expect(!isRight, "\(name): is right by now, take it from the list (\(exception.reason))")
      }
    }
    let missing = listed.flatMap { $0.groups ?? [] }.filter { name in !groups.contains { $0.description == name } }
    #expect(missing.isEmpty, "the list names groups that the suite does not have")
  }
}
