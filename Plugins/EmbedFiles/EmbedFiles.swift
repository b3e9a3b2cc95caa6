import Foundation
import PackagePlugin

/// Compiles the folders of data into the target that uses it, so that one binary is all there is to install.
@main
struct EmbedFiles: BuildToolPlugin {
  /// The folders, below the package: schemas and templates, the sample's plan, the pages of findings.
  static let folders = ["schema", "sample", "findings"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    var inputs: [URL] = []
    for folder in Self.folders {
      let enumerator = FileManager.default.enumerator(
        at: package.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey])
      while let url = enumerator?.nextObject() as? URL {
        if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { inputs.append(url) }
      }
    }
    inputs.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding data", executable: try context.tool(named: "EmbedTool").url,
        arguments: [package.path, output.path] + inputs.map(\.path), inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
