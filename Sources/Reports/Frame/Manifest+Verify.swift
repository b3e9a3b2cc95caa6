public import Archive
public import Documents
public import Git
import Records

extension Manifest {
  /// What rebuilding a report showed.
  public struct Verdict: Sendable {
    /// Whether the file says what the records say.
    public var isConfirmed: Bool
    /// In words.
    public var message: LocalizedText
    /// The reason's code, where it is not confirmed.
    var code: FindingCode?

    /// The verdict as a refusal about a file.
    public func refusal(_ file: String) -> Refusal {
      Refusal(
        code ?? .reportDiffers, .refused,
        LocalizedText(es: "\(file): \(message.es)", en: "\(file): \(message.en)"),
        help: LocalizedText(
          es: "no confiar en este archivo; hacerlo de nuevo con legajo report",
          en: "do not trust this file; make it again with legajo report"))
    }
  }

  /// Rebuilds the report that this manifest describes and compares it with a file's bytes.
  ///
  /// - Parameter tool: the version of this program.
  /// - Throws: `Refusal` and `GitError` where the report cannot be rebuilt.
  public func verify(_ bytes: [UInt8], in repository: Repository, tool: String) throws -> Verdict {
    if let tag, let moved = try movedTag(tag, repository) { return moved }
    guard let commit = ObjectID(hex: commit), let day = CalendarDate(asOf) else { return .unreadable }
    let source = try ReportSource.read(repository, at: commit, tag: tag, asOf: day)
    let rebuilt = try report.compile(
      source, options,
      ReportRendering(
        output: output, language: language, csvDialect: csvDialect, tool: tool,
        isDefaultPage: template == nil))
    if output == .pdf {
      guard rebuilt.manifest.contextHash == contextHash else { return .dataDiffers }
      return fileHash == SHA256.hex(of: bytes) ? .printedPage : .otherFile
    }
    if self.tool != tool {
      return rebuilt.manifest.contextHash == contextHash ? .dataConfirmed(by: self.tool) : .dataDiffers
    }
    return rebuilt.bytes == bytes ? .confirmed : .bytesDiffer(line: Self.firstDifference(rebuilt.bytes, bytes))
  }

  private func movedTag(_ name: String, _ repository: Repository) throws -> Verdict? {
    guard let found = try repository.tag(named: name) else { return .tagGone(name) }
    return found.target.hex == commit ? nil : .tagMoved(name, found.target.hex)
  }

  /// The line of the first byte that differs, from 1.
  private static func firstDifference(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let common = zip(a, b).prefix { $0 == $1 }
    return 1 + common.count { $0.0 == UInt8(ascii: "\n") }
  }
}

extension FindingCode {
  /// A report that differs from what the records give.
  static let reportDiffers = FindingCode("report-differs")
}

extension Manifest.Verdict {
  static var confirmed: Self {
    Self(
      isConfirmed: true,
      message: LocalizedText(
        es: "confirmado: es byte por byte lo que dicen los registros",
        en: "confirmed: byte for byte what the records say"))
  }

  static func dataConfirmed(by version: String) -> Self {
    Self(
      isConfirmed: true,
      message: LocalizedText(
        es: "datos confirmados por su manifiesto; la página es de la versión \(version), y su texto no se comparó",
        en: "data confirmed by its manifest; the page is of version \(version), and its text was not compared"))
  }

  /// Programs that print put the time and their own choices into what they make.
  static var printedPage: Self {
    Self(
      isConfirmed: true,
      message: LocalizedText(
        es: "datos confirmados por su manifiesto, y es el PDF que se imprimió con él; su texto no se puede comparar: "
          + "para eso está la página en HTML",
        en: "data confirmed by its manifest, and it is the PDF that was printed with it; its text cannot be compared: "
          + "the page in HTML can"))
  }

  static var otherFile: Self {
    Self(
      isConfirmed: false,
      message: LocalizedText(
        es: "no es el PDF que se imprimió con el manifiesto que tiene al lado",
        en: "it is not the PDF that was printed with the manifest beside it"), code: .reportDiffers)
  }

  static var dataDiffers: Self {
    Self(
      isConfirmed: false,
      message: LocalizedText(
        es: "los datos no son los que dan los registros", en: "the data is not what the records give"),
      code: .reportDiffers)
  }

  static func bytesDiffer(line: Int) -> Self {
    Self(
      isConfirmed: false,
      message: LocalizedText(
        es: "difiere de lo que dan los registros, primero en la línea \(line)",
        en: "it differs from what the records give, first on line \(line)"), code: .reportDiffers)
  }

  static var unreadable: Self {
    Self(
      isConfirmed: false,
      message: LocalizedText(es: "su manifiesto no se entiende", en: "its manifest cannot be read"),
      code: .reportDiffers)
  }

  static func tagGone(_ name: String) -> Self {
    Self(
      isConfirmed: false,
      message: LocalizedText(
        es: "la etiqueta \(name) ya no está en el repositorio (¿falta git fetch --tags?)",
        en: "the tag \(name) is not in the repository any more (git fetch --tags?)"), code: .tagMoved)
  }

  static func tagMoved(_ name: String, _ commit: String) -> Self {
    Self(
      isConfirmed: false,
      message: LocalizedText(
        es: "la etiqueta \(name) nombra ahora otro commit: \(commit.prefix(12))",
        en: "the tag \(name) names another commit now: \(commit.prefix(12))"), code: .tagMoved)
  }
}
