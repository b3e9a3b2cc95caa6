import Documents

/// What is done when all is compiled: references are looked through, and endless ones refused.
extension SchemaCompiler {
  /// A schema without a type of its own takes the type of what it refers to.
  mutating func resolveTypes() {
    for _ in 0..<8 {
      for index in schemas.indices where schemas[index].types == nil {
        for keyword in schemas[index].keywords.lazy.map(\.keyword) {
          if case .reference(let target) = keyword, let types = schemas[target].types { schemas[index].types = types }
          if case .allOf(let parts) = keyword, let typed = parts.first(where: { schemas[$0].types != nil }) {
            schemas[index].types = schemas[typed].types
          }
        }
      }
    }
  }

  /// Schemas that lead back to themselves without going into the value would never end.
  mutating func refuseEmptyCycles() {
    var state = [UInt8](repeating: 0, count: schemas.count)
    for start in schemas.indices where state[start] == 0 {
      var stack = [(index: start, targets: inPlaceSchemas(of: start))]
      state[start] = 1
      while let top = stack.indices.last {
        guard let target = stack[top].targets.popFirst() else {
          state[stack[top].index] = 2
          stack.removeLast()
          continue
        }
        if state[target] == 1 {
          let schema = schemas[target]
          let source = registry.entries[schema.document].source
          findings.append(.schemaFaulty(.endlessReference, at: source.place(of: schema.range)))
          return
        }
        if state[target] == 0 {
          state[target] = 1
          stack.append((target, inPlaceSchemas(of: target)))
        }
      }
    }
  }

  private func inPlaceSchemas(of index: Int) -> ArraySlice<Int> {
    schemas[index].keywords.flatMap(\.keyword.inPlaceSchemas)[...]
  }
}

extension Keyword {
  var isUnevaluated: Bool {
    switch self {
    case .unevaluatedProperties, .unevaluatedItems: true
    default: false
    }
  }

  /// The schemas that look at the same value.
  var inPlaceSchemas: [Int] {
    switch self {
    case .reference(let target), .not(let target): [target]
    case .allOf(let list), .anyOf(let list), .oneOf(let list): list
    case .conditional(let condition, let then, let otherwise): [condition] + [then, otherwise].compactMap { $0 }
    case .dependentSchemas(let table): Array(table.values)
    default: []
    }
  }
}
