import ArgumentParser

@main
struct Legajo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Git-backed plain-text records")
}
