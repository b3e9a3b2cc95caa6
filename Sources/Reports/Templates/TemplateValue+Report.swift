import Documents
import FoundationEssentials
import Records

extension TemplateValue {
  /// A report's value as templates read it: its names as in JSON, numbers and days as the language writes them, and of
  /// labels in two languages the one that is asked for.
  ///
  /// What has no value is an empty text, so that `{{^name}}` tells it.
  init(report: some Encodable, words: Words) throws {
    self.init(try JSONDecoder().decode(Plain.self, from: JSONEncoder().encode(report)), words)
  }

  private init(_ plain: Plain, _ words: Words) {
    switch plain {
    case .null: self = .flag(false)
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .text(words.short(number))
    case .text(let text): self = .text(CalendarDate(text).map { words.date($0) } ?? text)
    case .list(let items): self = .list(items.map { TemplateValue($0, words) })
    case .object(let members):
      if members.count == 2, case .text(let es)? = members["es"], case .text(let en)? = members["en"] {
        self = .text(words.say(es, en))
      } else {
        self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, TemplateValue($0.value, words)) })
      }
    }
  }

  /// JSON as it comes.
  private indirect enum Plain: Decodable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Plain])
    case object([String: Plain])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if let flag = try? value.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let list = try? value.decode([Plain].self) {
        self = .list(list)
      } else {
        self = .object(try value.decode([String: Plain].self))
      }
    }
  }
}

extension Words {
  /// A number without a fixed count of decimals: whole as it is, else with one, as pages show figures.
  fileprivate func short(_ value: Double) -> String { number(value, decimals: value == value.rounded() ? 0 : 1) }
}
