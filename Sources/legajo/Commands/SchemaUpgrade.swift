import Archive
import ArgumentParser
import Documents
import Git
import Records

struct UpgradeSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Take over the schema of the version that is installed.",
    discussion: """
      Shows, as a patch, what this version's schema changes in files that nobody has changed here; --write writes it. A \
      file of which people made their own is left as it is. Then, as dueno on a branch, mend the records that the new \
      schema does not fit, and commit both together; direccion approves the branch.

      Examples:
        legajo schema upgrade
        git switch -c esquema-nuevo && legajo schema upgrade --write
        legajo check && legajo commit --migration esquema-nuevo schema
      """)

  @Flag(help: "Write the files.") var write = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let isSpanish = session.language == .es
      let upgrade = try SchemaUpgrade.plan(repository)
      if write {
        try upgrade.write(to: repository)
        for file in upgrade.replaceable { try session.console.write(file.path + "\n") }
      } else {
        for file in upgrade.replaceable {
          let patch = try Patch.text(path: file.path, old: file.old ?? [], new: file.new)
          try session.console.write(patch)
        }
      }
      for file in upgrade.changedHere {
        session.console.say(
          isSpanish
            ? "\(file.path): cambiado aquí, queda como está" : "\(file.path): changed here, it stays as it is")
      }
      session.console.say(summary(upgrade, isSpanish))
    }
  }

  private func summary(_ upgrade: SchemaUpgrade, _ isSpanish: Bool) -> String {
    let count = upgrade.replaceable.count
    guard count > 0 || upgrade.changedHere.isEmpty else {
      return isSpanish ? "nada más por cambiar" : "nothing else to change"
    }
    guard count > 0 else {
      return isSpanish ? "el esquema es el de esta versión" : "the schema is this version's"
    }
    if write {
      return isSpanish
        ? "ahora: legajo check, corregir lo que falte, y legajo commit --migration NOMBRE schema"
        : "next: legajo check, mend what is left, and legajo commit --migration NAME schema"
    }
    return isSpanish
      ? "\(count) archivos por cambiar; para hacerlo, en una rama: legajo schema upgrade --write"
      : "\(count) files to change; to do so, on a branch: legajo schema upgrade --write"
  }
}
