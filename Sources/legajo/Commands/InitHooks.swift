import Archive
import ArgumentParser
import Documents
import FoundationEssentials
import Git

extension Session {
  /// Sets git up in a repository, and tells each thing that was set and what people have to do themselves.
  func setUp(at path: String, isServer: Bool, isDry: Bool) throws {
    let repository = try openToRead(at: path)
    guard repository.isBare == isServer else { throw Refusal.wrongSide(isServer) }
    let setup = try LocalSetup.plan(repository, program: Self.ownPath, isServer: isServer)
    if !isDry { try setup.apply(to: repository) }
    for step in setup.steps { try console.write(FindingText.visible(step.words[language]) + "\n") }
    for obstacle in setup.obstacles { console.say(FindingText.visible(obstacle.words[language])) }
    if setup.steps.isEmpty, setup.obstacles.isEmpty {
      console.say(language == .es ? "todo está en su lugar" : "everything is in its place")
    }
    // What is not done yet is told to scripts, too.
    if !setup.obstacles.isEmpty { throw ExitCode(1) }
  }

  /// The path by which this program was started, absolute: a link that leads to a newer version later is kept.
  static var ownPath: String {
    let name = CommandLine.arguments.first ?? "legajo"
    if name.contains("/") {
      let path = name.hasPrefix("/") ? name : FileManager.default.currentDirectoryPath + "/" + name
      return URL(filePath: path).standardized.path
    }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    return found ?? "/usr/local/bin/legajo"
  }
}

extension Refusal {
  fileprivate static func wrongSide(_ isServer: Bool) -> Refusal {
    Refusal(
      .hookMissing, .refused,
      isServer
        ? LocalizedText(
          es: "--server es para un repositorio sin archivos de trabajo (bare), al que otros envían",
          en: "--server is for a repository without work tree (bare), to which others push")
        : LocalizedText(
          es: "este repositorio no tiene archivos de trabajo (bare): aquí nadie confirma",
          en: "this repository has no work tree (bare): nobody commits here"),
      help: isServer
        ? LocalizedText(es: "en un clon: legajo init --hooks", en: "in a clone: legajo init --hooks")
        : LocalizedText(
          es: "en un servidor: legajo init --hooks --server", en: "on a server: legajo init --hooks --server"))
  }
}
