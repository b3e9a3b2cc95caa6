import Archive
import Documents
import Git

extension FindingCode {
  /// The folder is in no git repository.
  static let notARepository = FindingCode("not-a-repository")
  /// git refuses a repository of another owner.
  static let foreignOwner = FindingCode("foreign-owner")
  /// A revision that git does not know.
  static let revisionUnknown = FindingCode("revision-unknown")
  /// Somebody else committed in between.
  static let raceLost = FindingCode("race-lost")
  /// A write whose outcome is not known.
  static let outcomeUnknown = FindingCode("outcome-unknown")
}

extension Refusal {
  /// What git's failures mean to people.
  init(git error: GitError) {
    switch error.kind {
    case .notARepository: self = .notARepository
    case .wrongOwner(let path): self = .foreignOwner(path)
    case .notFound, .ambiguous: self = .revisionUnknown(error.message)
    case .unborn: self = .noCommitYet
    case .shallow: self = .shallowHistory
    case .lostRace: self = .raceLost(error.message)
    case .unknownOutcome: self = .outcomeUnknown(error.message)
    case .noSpace: self = .noSpace(error.message)
    case .locked: self = .locked(error.message)
    case .identityUnknown: self = .identityUnknown(error)
    case .programMissing(let program): self = .programMissing(program)
    case .notSigned, .signatureRefused: self = .signingFailed(error.message)
    case .unsupported where error.message.contains("mandatory extension"): self = .unreadableIndex(error.message)
    case .unsupported where error.message.contains("extension name"): self = .unreadableExtension(error.message)
    case .unsupported, .io, .invalid, .operationUnderWay, .tooLarge, .other:
      self = Refusal(
        .gitFailed, .cannotRun,
        LocalizedText(es: "git no pudo: \(error.message)", en: "git could not: \(error.message)"),
        help: LocalizedText(es: "(\(error.function))", en: "(\(error.function))"))
    }
  }

  static var notARepository: Refusal {
    Refusal(
      .notARepository, .cannotRun,
      LocalizedText(
        es: "esta carpeta no está en un repositorio git", en: "this folder is in no git repository"),
      help: LocalizedText(
        es: "ir a la carpeta de los registros (o -C DIR), o empezar uno: legajo init",
        en: "go to the folder of the records (or -C DIR), or start one: legajo init"))
  }

  static func foreignOwner(_ path: String) -> Refusal {
    Refusal(
      .foreignOwner, .cannotRun,
      LocalizedText(
        es: "el repositorio es de otra cuenta del sistema, y git no lo abre",
        en: "the repository belongs to another account of the system, and git does not open it"),
      help: LocalizedText(
        es: "si se confía en él: git config --global --add safe.directory \(path)",
        en: "if you trust it: git config --global --add safe.directory \(path)"))
  }

  static func revisionUnknown(_ words: String) -> Refusal {
    Refusal(
      .revisionUnknown, .cannotRun,
      LocalizedText(es: "no hay tal revisión: \(words)", en: "there is no such revision: \(words)"),
      help: LocalizedText(
        es: "las etiquetas que hay: git tag; las ramas: git branch -a; lo que falta en esta copia: git fetch --tags",
        en: "the tags there are: git tag; the branches: git branch -a; what this clone lacks: git fetch --tags"))
  }

  static var noCommitYet: Refusal {
    Refusal(
      .revisionUnknown, .cannotRun,
      LocalizedText(es: "esta rama todavía no tiene ningún commit", en: "this branch has no commit yet"),
      help: LocalizedText(es: "hacer el primero: legajo commit", en: "make the first one: legajo commit"))
  }

  static func identityUnknown(_ error: GitError) -> Refusal {
    Refusal(
      .identityUnknown, .cannotRun,
      LocalizedText(
        es: "git no sabe quién confirma: falta el nombre o el correo, o la fecha no se entiende",
        en: "git does not know who commits: the name or the e-mail is missing, or the date cannot be read"),
      help: LocalizedText(es: error.message, en: error.message))
  }

  static func raceLost(_ words: String) -> Refusal {
    Refusal(
      .raceLost, .refused,
      LocalizedText(
        es: "la rama o un archivo cambió mientras se preparaba el commit; no se confirmó nada (\(words))",
        en: "the branch or a file changed while the commit was prepared; nothing was committed (\(words))"),
      help: LocalizedText(es: "repetir el comando", en: "repeat the command"))
  }

  static func outcomeUnknown(_ words: String) -> Refusal {
    Refusal(
      .outcomeUnknown, .unknownOutcome,
      LocalizedText(
        es: "no se sabe si el commit quedó hecho: \(words)", en: "it is not known whether the commit was made: \(words)"
      ),
      help: LocalizedText(
        es: "mirar git log -1; el próximo legajo termina o deshace lo que falte",
        en: "look at git log -1; the next legajo finishes or undoes what is left"))
  }

  static func noSpace(_ words: String) -> Refusal {
    Refusal(
      .gitFailed, .cannotRun,
      LocalizedText(
        es: "no queda lugar en el disco; no se cambió nada", en: "no space is left on the disk; nothing was changed"),
      help: LocalizedText(es: "hacer lugar y repetir (\(words))", en: "make room and repeat (\(words))"))
  }

  static func unreadableIndex(_ words: String) -> Refusal {
    Refusal(
      .gitFailed, .cannotRun,
      LocalizedText(
        es: "el índice de git está partido o reducido, y así no se lee (\(words))",
        en: "git's index is split or sparse, and is not read so (\(words))"),
      help: LocalizedText(
        es: "git config core.splitIndex false && git update-index --no-split-index; si es reducido: "
          + "git sparse-checkout reapply --no-sparse-index",
        en: "git config core.splitIndex false && git update-index --no-split-index; where it is sparse: "
          + "git sparse-checkout reapply --no-sparse-index"))
  }

  /// A repository that needs something of git's (git-config(1), `extensions.*`) which is not read here.
  static func unreadableExtension(_ words: String) -> Refusal {
    let key = String(words.split(separator: " ").last ?? "")
    let unset = "git config --unset \(key)"
    let help =
      switch key {
      case "extensions.objectformat":
        LocalizedText(
          es: "aquí se leen objetos SHA-1: git init --object-format=sha1 ../nuevo && git fast-export --all | "
            + "git -C ../nuevo fast-import; donde ya lo son: \(unset)",
          en: "SHA-1 objects are read here: git init --object-format=sha1 ../new && git fast-export --all | "
            + "git -C ../new fast-import; where they are already: \(unset)")
      case "extensions.partialclone":
        LocalizedText(es: "clonar de nuevo, sin --filter", en: "clone anew, without --filter")
      case "extensions.refstorage":
        LocalizedText(es: "git refs migrate --ref-format=files", en: "git refs migrate --ref-format=files")
      case "extensions.worktreeconfig":
        LocalizedText(
          es: "pasar a .git/config lo que diga .git/config.worktree, y \(unset)",
          en: "move to .git/config what .git/config.worktree says, and \(unset)")
      case "extensions.relativeworktrees":
        LocalizedText(es: "\(unset) && git worktree repair", en: "\(unset) && git worktree repair")
      default: LocalizedText(es: unset, en: unset)
      }
    return Refusal(
      .gitFailed, .cannotRun,
      LocalizedText(
        es: "el repositorio usa una extensión de git que aquí no se lee: \(FindingText.visible(key))",
        en: "the repository uses an extension of git that is not read here: \(FindingText.visible(key))"),
      help: help)
  }

  static func locked(_ words: String) -> Refusal {
    Refusal(
      .raceLost, .refused,
      LocalizedText(
        es: "otro proceso está escribiendo en el repositorio: \(words)",
        en: "another process is writing to the repository: \(words)"),
      help: LocalizedText(es: "esperar y repetir", en: "wait and repeat"))
  }
}
