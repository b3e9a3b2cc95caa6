import Archive
import Documents
import Records
import Tables

extension FindingCode {
  /// A file that cannot be read as rows of text.
  static let importUnreadable = FindingCode("import-unreadable")
  /// A file that says nothing of what is asked.
  static let importEmpty = FindingCode("import-empty")
  /// A file whose cells are parted by another sign than the profile says.
  static let importDelimiter = FindingCode("import-delimiter")
  /// A file without a column that is needed.
  static let importColumnsMissing = FindingCode("import-columns-missing")
  /// A file with one header twice.
  static let importHeaderRepeated = FindingCode("import-header-repeated")
  /// Dates told as a distance from today.
  static let importDatesRelative = FindingCode("import-dates-relative")
  /// Dates of another form than the profile says.
  static let importDatesUnfit = FindingCode("import-dates-unfit")
  /// Dates that two forms of the profile read as two days.
  static let importDatesAmbiguous = FindingCode("import-dates-ambiguous")
}

extension Refusal {
  static func importUnreadable(_ file: String, _ fault: TableFault, _ dialect: TableDialect) -> Refusal {
    let other = dialect.encoding == .utf8 ? "windows-1252" : "utf-8"
    let help =
      switch fault {
      case .binary, .encoding:
        LocalizedText(
          es: "exportarlo como CSV en UTF-8, o poner en el perfil encoding: \(other)",
          en: "export it as CSV in UTF-8, or put encoding: \(other) into the profile")
      case .quoting, .tooLong:
        LocalizedText(
          es: "mirar las comillas de esa fila; si el sistema no usa comillas, quote: none en el perfil",
          en: "look at the quotes of that row; where the system uses none, quote: none in the profile")
      }
    return Refusal(
      .importUnreadable, .refused,
      LocalizedText(
        es: "\(file), línea \(fault.line): \(fault.words.es)", en: "\(file), line \(fault.line): \(fault.words.en)"),
      help: help)
  }

  static func importIsUTF8(_ file: String) -> Refusal {
    Refusal(
      .importUnreadable, .refused,
      LocalizedText(
        es: "\(file) está en UTF-8, y el perfil dice windows-1252",
        en: "\(file) is in UTF-8, and the profile says windows-1252"),
      help: LocalizedText(es: "poner en el perfil encoding: utf-8", en: "put encoding: utf-8 into the profile"))
  }

  static func importEmpty(_ file: String) -> Refusal {
    Refusal(
      .importEmpty, .refused,
      LocalizedText(es: "\(file) no tiene ninguna respuesta", en: "\(file) has no answer"),
      help: LocalizedText(
        es:
          "ver que sea el archivo exportado, y que el perfil salte las filas que hay antes del encabezado (skip_rows)",
        en: "see that it is the exported file, and that the profile skips the rows before the header (skip_rows)"))
  }

  static func importNothingOfMonth(_ file: String, _ month: Month, _ months: [Month: Int]) -> Refusal {
    let held = months.keys.sorted().map(\.description).joined(separator: ", ")
    return Refusal(
      .importEmpty, .refused,
      LocalizedText(es: "\(file) no tiene ninguna fila de \(month)", en: "\(file) has no row of \(month)"),
      help: held.isEmpty
        ? nil : LocalizedText(es: "tiene filas de \(held)", en: "it has rows of \(held)"))
  }

  static func importDelimiter(_ file: String, _ declared: UInt8, _ found: UInt8, _ profile: ImportProfile) -> Refusal {
    func sign(_ byte: UInt8) -> String { byte == 0x09 ? "tab" : String(Unicode.Scalar(byte)) }
    return Refusal(
      .importDelimiter, .refused,
      LocalizedText(
        es: "\(file) separa las celdas con «\(sign(found))», y el perfil \(profile.name) dice «\(sign(declared))»",
        en: "\(file) parts cells by “\(sign(found))”, and the profile \(profile.name) says “\(sign(declared))”"),
      help: LocalizedText(
        es: "exportarlo con «\(sign(declared))», o poner en imports/\(profile.name).yaml delimiter: auto",
        en: "export it with “\(sign(declared))”, or put delimiter: auto into imports/\(profile.name).yaml"))
  }

  static func importColumnsMissing(
    _ file: String, _ missing: [ImportProfile.Column], _ unknown: [String], _ profile: ImportProfile
  ) -> Refusal {
    let names = LocalizedText(
      es: missing.map { "\($0.name) («\($0.headers.first ?? "")»)" }.joined(separator: ", "),
      en: missing.map { "\($0.name) (“\($0.headers.first ?? "")”)" }.joined(separator: ", "))
    let guesses = missing.compactMap { column in
      column.headers.lazy.compactMap { header in
        nearest(HeaderName.folded(header), among: unknown.map(HeaderName.folded)).flatMap { near in
          unknown.first { HeaderName.folded($0) == near }
        }
      }.first.map { "\(column.name): «\($0)»" }
    }
    let shown = unknown.prefix(12).map { "«\($0)»" }.joined(separator: ", ") + (unknown.count > 12 ? "…" : "")
    guard !profile.isSpreadsheet else { return columnsMissing(inSpreadsheet: file, missing, unknown, profile) }
    let path = "imports/\(profile.name).yaml"
    return Refusal(
      .importColumnsMissing, .refused,
      LocalizedText(es: "a \(file) le faltan columnas: \(names.es)", en: "\(file) lacks columns: \(names.en)"),
      help: LocalizedText(
        es: (guesses.isEmpty ? "" : "¿\(guesses.joined(separator: ", "))? ")
          + (unknown.isEmpty ? "" : "encabezados que \(path) no conoce: \(shown); ")
          + "si se llaman de otro modo, agregarlos a columns en \(path)",
        en: (guesses.isEmpty ? "" : "\(guesses.joined(separator: ", "))? ")
          + (unknown.isEmpty ? "" : "headers that \(path) does not know: \(shown); ")
          + "where they have other names, add those to columns in \(path)"))
  }

  /// A spreadsheet has no profile to mend: its headings are the fields' names or labels.
  private static func columnsMissing(
    inSpreadsheet file: String, _ missing: [ImportProfile.Column], _ unknown: [String], _ profile: ImportProfile
  ) -> Refusal {
    func name(_ column: ImportProfile.Column) -> String {
      column.headers.first { $0.first?.isUppercase ?? false } ?? column.name
    }
    let (names, all) = (missing.map(name).joined(separator: ", "), profile.columns.map(name).joined(separator: ", "))
    let shown = unknown.prefix(12).map { "«\($0)»" }.joined(separator: ", ")
    return Refusal(
      .importColumnsMissing, .refused,
      LocalizedText(es: "a \(file) le faltan columnas: \(names)", en: "\(file) lacks columns: \(names)"),
      help: LocalizedText(
        es: (unknown.isEmpty ? "" : "estas no se conocen: \(shown); ") + "las que se leen: \(all)",
        en: (unknown.isEmpty ? "" : "these are not known: \(shown); ") + "those that are read: \(all)"))
  }

  static func importHeaderRepeated(
    _ file: String, _ header: String, _ column: ImportProfile.Column, _ places: [Int], _ profile: ImportProfile
  ) -> Refusal {
    let numbers = places.map { String($0 + 1) }.joined(separator: ", ")
    return Refusal(
      .importHeaderRepeated, .refused,
      LocalizedText(
        es: "\(file) tiene varias columnas para \(column.name): «\(header)» (columnas \(numbers))",
        en: "\(file) has several columns for \(column.name): “\(header)” (columns \(numbers))"),
      help: LocalizedText(
        es: "decir cuál en imports/\(profile.name).yaml: which: first, o which: last",
        en: "say which one in imports/\(profile.name).yaml: which: first, or which: last"))
  }

  static func importDatesRelative(_ file: String, _ line: Int, _ text: String) -> Refusal {
    Refusal(
      .importDatesRelative, .refused,
      LocalizedText(
        es: "\(file), línea \(line): «\(text)» cuenta desde hoy, y no dice qué día fue",
        en: "\(file), line \(line): “\(text)” counts from today, and does not say which day it was"),
      help: LocalizedText(
        es: "exportar otra vez con fechas absolutas (en Request Tracker: Preferencias, Formato de fecha, ISO)",
        en: "export again with absolute dates (in Request Tracker: Preferences, Date format, ISO)"))
  }

  static func importDatesUnfit(
    _ file: String, _ line: Int, _ text: String, _ patterns: [DatePattern], _ fitting: DatePattern?
  ) -> Refusal {
    let forms = patterns.map(\.text).joined(separator: ", ")
    return Refusal(
      .importDatesUnfit, .refused,
      LocalizedText(
        es: "\(file), línea \(line): «\(text)» no es una fecha de las formas del perfil (\(forms))",
        en: "\(file), line \(line): “\(text)” is no date of the profile's forms (\(forms))"),
      help: fitting.map { form in
        LocalizedText(
          es: "parece \(form.text): si todo el archivo es así, importarlo con --dates \"\(form.text)\"",
          en: "it looks like \(form.text): where the whole file is so, import it with --dates \"\(form.text)\"")
      }
        ?? LocalizedText(
          es: "decir la forma en dates del perfil, o con --dates",
          en: "say the form in the profile's dates, or by --dates"))
  }

  static func importDatesAmbiguous(
    _ file: String, _ line: Int, _ text: String, _ one: DatePattern, _ other: DatePattern
  ) -> Refusal {
    Refusal(
      .importDatesAmbiguous, .refused,
      LocalizedText(
        es:
          "\(file), línea \(line): «\(text)» es un día como \(one.text) y otro como \(other.text), y el archivo no lo decide",
        en:
          "\(file), line \(line): “\(text)” is one day as \(one.text) and another as \(other.text), and the file does not decide"
      ),
      help: LocalizedText(
        es: "decir cuál es: --dates \"\(one.text)\" o --dates \"\(other.text)\"",
        en: "say which one it is: --dates \"\(one.text)\" or --dates \"\(other.text)\""))
  }
}
