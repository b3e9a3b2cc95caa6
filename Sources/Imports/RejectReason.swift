import Documents

/// Why a row is not taken.
enum RejectReason: Error, Hashable {
  case cells(Int, wanted: Int)
  case empty(String)
  case date(column: String, text: String)
  case score(String)
  case outsideScale(String, min: String, max: String)
  case answeredBeforeSent
  case scoreWithoutAnswer
  case clientMissing
  case clientUnknown(String)
  case serviceUnknown(String)
  case closedBeforeOpened
  case unfit(column: String, text: String)

  /// What is alike in many rows: the reason without the row's own values.
  var kind: String {
    switch self {
    case .cells: "cells"
    case .empty(let column): "empty " + column
    case .date(let column, _): "date " + column
    case .score: "score"
    case .outsideScale: "scale"
    case .answeredBeforeSent: "order"
    case .scoreWithoutAnswer: "answer"
    case .clientMissing, .clientUnknown: "client"
    case .serviceUnknown: "service"
    case .closedBeforeOpened: "closed"
    case .unfit(let column, _): "value " + column
    }
  }

  /// The reason for people.
  var words: LocalizedText {
    switch self {
    case .cells(let count, let wanted):
      LocalizedText(
        es: "tiene \(count) celdas, y el encabezado \(wanted)", en: "it has \(count) cells, and the header \(wanted)")
    case .empty(let column): LocalizedText(es: "falta \(column)", en: "\(column) is missing")
    case .date(let column, let text):
      LocalizedText(
        es: "\(column): «\(Self.short(text))» no es una fecha de las formas del perfil",
        en: "\(column): “\(Self.short(text))” is no date of the profile's forms")
    case .score(let text):
      LocalizedText(es: "«\(Self.short(text))» no es un puntaje", en: "“\(Self.short(text))” is no score")
    case .outsideScale(let score, let min, let max):
      LocalizedText(
        es: "el puntaje \(score) está fuera de la escala \(min)–\(max)",
        en: "the score \(score) is outside the scale \(min)–\(max)")
    case .answeredBeforeSent:
      LocalizedText(es: "contestada antes de enviada", en: "answered before it was sent")
    case .scoreWithoutAnswer:
      LocalizedText(es: "tiene puntaje y no fecha de respuesta", en: "it has a score and no date of answer")
    case .clientMissing: LocalizedText(es: "falta la clave del cliente", en: "the client's key is missing")
    case .clientUnknown(let key):
      LocalizedText(
        es: "ningún cliente tiene la clave «\(Self.short(key))» en ticket_keys",
        en: "no client has the key “\(Self.short(key))” in ticket_keys")
    case .serviceUnknown(let name):
      LocalizedText(
        es: "ningún servicio se llama «\(Self.short(name))»", en: "no service is called “\(Self.short(name))”")
    case .closedBeforeOpened: LocalizedText(es: "cerrado antes de abierto", en: "closed before it was opened")
    case .unfit(let column, let text):
      LocalizedText(es: "«\(Self.short(text))» no vale para \(column)", en: "“\(Self.short(text))” is no \(column)")
    }
  }

  private static func short(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
