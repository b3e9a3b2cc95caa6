import Documents
import Testing

@testable import Records

/// What each path of a repository is.
struct PlacesTests {
  private let places = Places(kinds: Shipped.kinds, settings: Settings())

  private func say(_ placement: Placement) -> String {
    switch placement {
    case .record(let kind, let id, let tail): "record \(kind) \(id)" + (tail.map { " (\($0))" } ?? "")
    case .attachment(let kind, let id): "attachment \(kind) \(id)"
    case .guarded: "guarded"
    case .duenos: "dueno's"
    case .people: "people"
    case .free: "free"
    case .stray(let finding): finding.code.description
    }
  }

  @Test(arguments: [
    ("clients/CLI-tramites.md", "record client CLI-tramites"), ("campaigns/CAM-2026.md", "record campaign CAM-2026"),
    ("interviews/2026/INT-2026-tramites.md", "record interview INT-2026-tramites"),
    ("complaints/2026/CMP-2026-7k3qf-caida.md", "record complaint CMP-2026-7k3qf (caida)"),
    ("complaints/2026/03/CMP-2026-7k3qf.md", "record complaint CMP-2026-7k3qf"),
    ("complaints/2026/CMP-2026-7k3qf/captura.png", "attachment complaint CMP-2026-7k3qf"),
    ("complaints/2026/CMP-2026-7k3qf/a/b.txt", "attachment complaint CMP-2026-7k3qf"),
    ("complaints/2025/CMP-2026-7k3qf.md", "file-out-of-place"), ("complaints/CMP-2026-7k3qf.md", "file-out-of-place"),
    ("clients/CMP-2026-7k3qf.md", "file-out-of-place"), ("CLI-tramites.md", "file-out-of-place"),
    ("clients/CLI-Tramites.md", "id-malformed"), ("clients/notas.md", "id-malformed"),
    ("surveys/2026/SUR-2026-03-mesa.csv", "attachment survey SUR-2026-03-mesa"),
    ("surveys/2026/SUR-2026-03-mesa/rejects.csv", "attachment survey SUR-2026-03-mesa"),
    ("surveys/2025/SUR-2026-03-mesa.csv", "file-not-expected"), ("surveys/2026/marzo.csv", "file-not-expected"),
    ("clients/CLI-tramites.csv", "file-not-expected"), ("imports/glpi.yaml", "dueno's"),
    ("clients/CLI-tramites.txt", "file-not-expected"), ("notas/x.txt", "file-not-expected"),
    ("Makefile", "file-not-expected"),
    ("clients/.gitkeep", "free"), ("README.md", "free"), ("docs/a/b.png", "free"), ("docs", "file-not-expected"),
    ("roles.yaml", "guarded"), ("legajo.yaml", "guarded"), ("schema/client.yaml", "guarded"),
    (".gitattributes", "guarded"),
    ("docs/.gitattributes", "guarded"), (".github/workflows/x.yml", "guarded"), (".gitlab-ci.yml", "guarded"),
    ("people.yaml", "people"), ("lists.yaml", "dueno's"), ("calendars/uy-2026.yaml", "dueno's"),
    ("templates/x.mustache", "dueno's"), ("process/DOC-entrevistas.md", "record document DOC-entrevistas"),
    ("process/DOC-entrevistas/flujo.png", "attachment document DOC-entrevistas"),
    // What lies beside process documents is dueno's, as they are; a text among them is a record.
    ("process/flujo.png", "dueno's"), ("process/entrevistas.md", "id-malformed"),
    ("figures/2026/SVM-2026-03-tramites-web.md", "record service_month SVM-2026-03-tramites-web"),
    ("figures/2025/SVM-2026-03-correo.md", "file-out-of-place"), ("figures/2026/SVM-2026-13-correo.md", "id-malformed"),
  ])
  func `a path is what its name says`(_ path: String, _ expected: String) {
    #expect(say(places.placement(of: path)) == expected)
  }

  @Test func `a file out of place names the way to its place`() throws {
    guard case .stray(let finding) = places.placement(of: "complaints/CMP-2026-7k3qf-caida.md") else {
      Issue.record("it is in place")
      return
    }
    let help = try #require(finding.help)
    #expect(help.es.contains("git mv complaints/CMP-2026-7k3qf-caida.md complaints/2026/CMP-2026-7k3qf-caida.md"))
  }

  @Test func `the settings say which paths are free`() {
    var settings = Settings()
    settings.freePaths = ["notas/", "LEEME"]
    let places = Places(kinds: Shipped.kinds, settings: settings)
    #expect(say(places.placement(of: "notas/x.txt")) == "free" && say(places.placement(of: "LEEME")) == "free")
    #expect(say(places.placement(of: "notas")) == "file-not-expected")
    #expect(say(places.placement(of: "README.md")) == "file-not-expected")
    // No free path takes what others govern.
    settings.freePaths = ["schema/", "clients/"]
    let greedy = Places(kinds: Shipped.kinds, settings: settings)
    #expect(say(greedy.placement(of: "schema/client.yaml")) == "guarded")
    #expect(say(greedy.placement(of: "clients/x.txt")) == "file-not-expected")
  }
}
