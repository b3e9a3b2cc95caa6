import Documents

/// A value without the way it is written: equal values have equal identities, so that sets find twins.
enum JSONIdentity: Hashable {
  case null
  case boolean(Bool)
  case number(ExactNumber)
  case string(ExactText)
  case array([JSONIdentity])
  case object([ExactText: JSONIdentity])

  init(_ view: JSONView) {
    switch view {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let text): self = ExactNumber(text).map { .number($0) } ?? .string(ExactText(text))
    case .string(let text): self = .string(ExactText(text))
    case .array(let items): self = .array(items.map { JSONIdentity(JSONView(core: $0)) })
    case .object(let entries):
      self = .object(
        Dictionary(
          entries.map { (ExactText($0.key), JSONIdentity(JSONView(core: $0.value))) },
          uniquingKeysWith: { first, _ in first }))
    }
  }
}
