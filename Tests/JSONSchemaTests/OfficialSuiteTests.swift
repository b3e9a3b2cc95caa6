import Testing

@testable import JSONSchema

/// Cases of the suite that are not answered as the suite says, and why.
private struct Exception {
  var file: String
  /// The groups; all of the file where it is nil.
  var groups: Set<String>?
  /// The cases of each group that are not right; all where it is nil.
  var cases: Set<String>?
  var reason: String

  func covers(_ group: String, _ test: String) -> Bool {
    groups?.contains(group) ?? true && cases?.contains(test) ?? true
  }

  static let all = [
    Exception(
      file: "defs.json", groups: ["validate definition against metaschema"],
      reason: "the meta-schema of the draft is not carried, and nothing is fetched"),
    Exception(
      file: "ref.json", groups: ["remote ref, containing refs itself"],
      reason: "the meta-schema of the draft is not carried, and nothing is fetched"),
    Exception(
      file: "vocabulary.json", groups: ["schema that uses custom metaschema with with no validation vocabulary"],
      cases: ["no validation: invalid number, but it still validates"],
      reason: "$schema cannot name another dialect: there is one, with the vocabulary of validation"),
    Exception(
      file: "format.json", groups: Set(assertedFormats.map { "\($0) format" }),
      cases: Set(assertedFormats.map { "invalid \($0) string is only an annotation by default" }),
      reason: "these formats are asserted, by the vocabulary format-assertion of §7.2.2; the others are remarks"),
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

  static let assertedFormats = [
    "date", "time", "date-time", "email", "uri", "uri-reference", "uuid", "regex",
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

  /// The suite calls them optional because a dialect may take them or not; what we took must be right.
  @Test(
    .enabled(if: OfficialSuite.folder != nil, "the suite is not on this machine"),
    arguments: Exception.assertedFormats.map { "optional/format/\($0).json" } + [
      "optional/bignum.json", "optional/float-overflow.json", "optional/non-bmp-regex.json",
      "optional/ecmascript-regex.json", "optional/no-schema.json", "optional/id.json", "optional/anchor.json",
      "optional/dynamicRef.json",
    ])
  func `so is every optional case of what is supported`(_ file: String) throws {
    try compare(file)
  }

  private func compare(_ file: String) throws {
    let listed = Exception.all.filter { $0.file == file }
    let groups = try OfficialSuite.groups(of: file)
    for group in groups {
      for (test, verdict) in zip(group.cases, try OfficialSuite.verdicts(group)) {
        let name = "\(file): \(group.description): \(test.description)"
        let isRight = verdict == (test.isValid ? .valid : .invalid)
        guard let exception = listed.first(where: { $0.covers(group.description, test.description) }) else {
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
