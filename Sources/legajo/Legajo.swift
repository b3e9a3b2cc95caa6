import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command line: options → library → print → exit status.
@main
struct Legajo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legajo",
    abstract: "Keep records as plain text in git: check them, commit them with a role, report from history.",
    discussion: """
      The day, in five commands:
        legajo new complaint category=service title="Caída del correo" received=2026-03-12
        legajo check
        legajo status
        legajo commit -m "Registrar la caída del correo"
        legajo report interviews --at annual/2025 --format html -o informe.html

      Findings and reports speak Spanish or English: --lang es|en, or LEGAJO_LANG.
      Exit: 0 no error, 1 errors found or refused, 2 could not run, 3 outcome of a write unknown, 64 usage.
      """,
    version: Version.text,
    subcommands: [
      Init.self, New.self, SetFields.self, Move.self, EditRecord.self, Status.self, Show.self, List.self, Check.self,
      Commit.self, SyncWithUpstream.self, AuditCommand.self, WhoCan.self, Approve.self, Log.self, MakeTag.self,
      Diff.self, ImportFile.self, Report.self, Due.self, Export.self, SchemaCommand.self, DoctorCommand.self, Hook.self,
      MergeFile.self, Explain.self,
    ])

  static func main() {
    // Writing to a closed pipe fails with an error that Console knows, instead of ending the process.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(GlobalOptions.behindVerb(arguments))
      try command.run()
    } catch let code as ExitCode {
      Self.exit(withError: code)
    } catch let error where Self.exitCode(for: error) == .validationFailure {
      Console.standard.say(Self.fullMessage(for: error))
      if let hint = Suggestions.verb(in: arguments, among: configuration.subcommands) { Console.standard.say(hint) }
      Self.exit(withError: ExitCode.validationFailure)
    } catch {
      Self.exit(withError: error)
    }
  }
}

/// The version of this program.
enum Version {
  static let text = "0.1.0"
}
