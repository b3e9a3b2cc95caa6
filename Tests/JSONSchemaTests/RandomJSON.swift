import Fixtures

/// A JSON value that keeps how its numbers are written.
indirect enum RandomJSON {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([RandomJSON])
  case object([(key: String, value: RandomJSON)])

  /// The value as JSON.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .object(let entries):
      "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  static func count(_ value: Int) -> RandomJSON { .number("\(value)") }
}

extension SeededGenerator {
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  /// Several of a list, each at most once, in its order.
  mutating func some<T>(of list: [T], atMost most: Int) -> [T] {
    let wanted = below(most + 1)
    var left = Array(list.indices)
    while left.count > wanted { left.remove(at: below(left.count)) }
    return left.map { list[$0] }
  }
}
