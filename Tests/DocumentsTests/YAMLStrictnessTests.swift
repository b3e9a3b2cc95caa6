import Testing

@testable import Documents

/// What libyaml reads and YAML 1.2 refuses, each in its place; the cases are those that the habits of people make.
struct YAMLStrictnessTests {
  /// The text with the place of its fault marked by ‹.
  @Test(arguments: [
    ("a: [x, y]‹#no\n", "falta un espacio"), ("a: [x,‹#no\n  y]\n", "falta un espacio"),
    ("a: \"x\"‹#no\n", "falta un espacio"), ("a: >‹#no\n  x\n", "falta un espacio"),
    ("a: [x,\n‹y]\n", "no tiene sangría"), ("a: [\n  x,\n‹]\n", "no tiene sangría"),
    ("a: {b: c,\n‹d: e}\n", "no tiene sangría"), ("a: \"x\n‹y\"\n", "no tiene sangría"),
    ("a:\n  - [x,\n  ‹y]\n", "no tiene sangría"), ("a: [‹-]\n", "no es texto para todos"),
    ("a: [x, ‹-, y]\n", "no es texto para todos"), ("a: {‹?b: c}\n", "no es texto para todos"),
    ("a: >\n \n‹   \n # x\n", "más sangría"), ("a: [\n‹\tx]\n", "un tabulador"), ("a: \"x\n‹\ty\"\n", "un tabulador"),
    ("a: |+\n  x\n‹  ", "solo espacios"),
  ])
  func `what other programs would not read the same is refused`(_ marked: String, _ words: String) {
    let parts = marked.split(separator: "‹", omittingEmptySubsequences: false)
    let source = SourceText(path: "t.yaml", text: parts.joined())
    let findings = Document.value(of: source, as: .yaml).findings
    #expect(findings.map(\.place.start) == [source.position(at: parts[0].utf8.count)])
    #expect(findings.first?.message.es.contains(words) == true, "\(findings.map(\.message.es))")
  }

  @Test(arguments: [
    ("a: 1\n‹b:2\nc: 3\n", "falta «: »"), ("l:\n  - a: 1\n   ‹b: 2\n", "no está alineada con la lista"),
    ("a: ‹\"x\nb: 1\n", "sin cerrar unas comillas"), ("a: b‹: c\n", "hay un «: »"), ("a: ‹@x\n", "este signo"),
    ("a: \"x\" ‹y\n", "se esperaba una clave"),
  ])
  func `what libyaml refuses is told in words, where people look for it`(_ marked: String, _ words: String) {
    let parts = marked.split(separator: "‹", omittingEmptySubsequences: false)
    let source = SourceText(path: "t.yaml", text: parts.joined())
    let findings = Document.value(of: source, as: .yaml).findings
    #expect(findings.map(\.place.start) == [source.position(at: parts[0].utf8.count)])
    #expect(findings.first?.message.es.contains(words) == true, "\(findings.map(\.message.es))")
  }

  @Test(arguments: [
    "a: [x, y] # sí\n", "a: x#y\n", "a: [x#y, 'z#']\n", "a: \"#\"\n", "# uno\na: 1\n", "a: [x,\n  y,\n  ]\n",
    "a:\n  - {b: c,\n     d: e}\n", "a:\n- [x,\n  y]\n", "a: \"x\n  y\"\n", "a: \"x\n\n  y\"\n", "a: [-1, a-b, -x]\n",
    "a: |\n\n  x\n", "a: |\n  x\n\n    \n  y\n", "a: |2\n  \tx\n", "a: >-  # sí\n  x\n", "a: \"x\\ty\"\n", "a: x\ty\n",
    "- a: [x,\n    y]\n", "[x,\ny]\n", "a: |2\n    \n  x\n", "a: \"x\n  \ty\"\n", "a: ['?', x?]\n",
    "a: |\n  x\n# fin\n",
    "\u{FEFF}# uno\na: 1\n", "a: [x,\r\n  y]\r\n",
  ])
  func `what all read the same is read`(_ yaml: String) {
    let (root, findings) = Document.value(of: SourceText(path: "t.yaml", text: yaml), as: .yaml)
    #expect(root != nil && findings.isEmpty, "\(findings.map { "\($0.place.start) \($0.message.es)" })")
  }
}
