import Archive
public import ArgumentParser
import Documents
import Git

extension Workflow.Forge: ExpressibleByArgument {}

extension Session {
  /// Lays down the file by which a forge judges, and tells what is left to do.
  func layWorkflow(_ forge: Workflow.Forge, at path: String) throws {
    let repository = try openToRead(at: path)
    let file = try Workflow.lay(forge, into: repository)
    try console.write(file + "\n")
    console.say(
      language == .es
        ? "Falta: decirle a la plataforma de dónde sale legajo (las variables que nombra el archivo), y proponer el archivo:\n"
          + "  lo cambia dueno en una rama y lo une direccion, como todo lo que gobierna"
        : "Left to do: tell the forge where legajo comes from (the variables that the file names), and propose it:\n"
          + "  dueno changes it on a branch and direccion merges it, like all that governs")
  }
}
