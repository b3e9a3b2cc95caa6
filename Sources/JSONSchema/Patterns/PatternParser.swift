/// A pattern as a tree.
indirect enum PatternNode: Sendable {
  case empty
  case set(CharacterSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repetition(PatternNode, least: Int, most: Int?)
  case start, end, wordBoundary, noWordBoundary
}

/// Reads ECMA-262 patterns (u flag) without backreferences and lookaround.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  /// Deeper groups are refused.
  private static let maximumDepth = 100

  static func parse(_ text: String) throws(PatternError) -> PatternNode {
    var parser = PatternParser(scalars: Array(text.unicodeScalars))
    let node = try parser.choice()
    guard parser.index == parser.scalars.count else { throw parser.fault(.unbalanced) }
    return node
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private func fault(_ reason: PatternError.Reason) -> PatternError {
    PatternError(offset: index, reason: reason)
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try term()) }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func term() throws(PatternError) -> PatternNode {
    if take("^") { return .start }
    if take("$") { return .end }
    if next == "\\", index + 1 < scalars.count {
      if scalars[index + 1] == "b" { index += 2; return .wordBoundary }
      if scalars[index + 1] == "B" { index += 2; return .noWordBoundary }
    }
    return try quantified(try atom())
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    guard let scalar = next else { throw fault(.unbalanced) }
    switch scalar {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case ".":
      index += 1
      return .set(CharacterSet.lineEnd.negated)
    case "*", "+", "?", "{": throw fault(.quantifier)
    case "]", "}": throw fault(.unbalanced)
    case "\\": return .set(try escape(inClass: false))
    default:
      index += 1
      return .set(.of(scalar.value...scalar.value))
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    index += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw fault(.tooLarge) }
    if take("?") {
      if take("<") {
        guard next != "=", next != "!" else { throw fault(.unsupported) }
        while let scalar = next, scalar != ">" {
          guard CharacterSet.word.contains(scalar) else { throw fault(.escape) }
          index += 1
        }
        guard take(">") else { throw fault(.unbalanced) }
      } else if !take(":") {
        throw fault(.unsupported)
      }
    }
    let node = try choice()
    guard take(")") else { throw fault(.unbalanced) }
    return node
  }

  private mutating func quantified(_ node: PatternNode) throws(PatternError) -> PatternNode {
    let bounds: (Int, Int?)
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      index += 1
      guard let least = number() else { throw fault(.quantifier) }
      let most: Int? = take(",") ? number() : least
      guard next == "}", most.map({ $0 >= least }) ?? true else { throw fault(.quantifier) }
      bounds = (least, most)
    default: return node
    }
    index += 1
    // Lazy or greedy is the same to a question of yes or no.
    _ = take("?")
    return .repetition(node, least: bounds.0, most: bounds.1)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, CharacterSet.digit.contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000)
      index += 1
    }
    return value
  }

  private mutating func characterClass() throws(PatternError) -> CharacterSet {
    index += 1
    var set = CharacterSet()
    set.isNegated = take("^")
    while let scalar = next, scalar != "]" {
      let first = try classAtom(scalar)
      if next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        guard let second = next else { break }
        let last = try classAtom(second)
        guard let low = first.single, let high = last.single, low <= high else { throw fault(.range) }
        set.ranges.append(low...high)
      } else if first.isNegated {
        // A negated class inside a class: [\D] is the complement of its ranges.
        set.ranges += first.complement
        set.categories += first.categories.map { .init(name: $0.name, isNegated: !$0.isNegated) }
      } else {
        set.ranges += first.ranges
        set.categories += first.categories
      }
    }
    guard take("]") else { throw fault(.unbalanced) }
    return set
  }

  private mutating func classAtom(_ scalar: Unicode.Scalar) throws(PatternError) -> CharacterSet {
    if scalar == "\\" { return try escape(inClass: true) }
    index += 1
    return .of(scalar.value...scalar.value)
  }

  private mutating func escape(inClass: Bool) throws(PatternError) -> CharacterSet {
    index += 1
    guard let scalar = next else { throw fault(.escape) }
    index += 1
    switch scalar {
    case "d": return .digit
    case "D": return CharacterSet.digit.negated
    case "w": return .word
    case "W": return CharacterSet.word.negated
    case "s": return .space
    case "S": return CharacterSet.space.negated
    case "p", "P": return try property(isNegated: scalar == "P")
    case "1"..."9", "k": throw fault(.unsupported)
    default:
      guard let value = try literal(scalar, inClass: inClass) else { throw fault(.escape) }
      return .of(value...value)
    }
  }

  private mutating func literal(_ scalar: Unicode.Scalar, inClass: Bool) throws(PatternError) -> UInt32? {
    switch scalar {
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    case "f": return 0x0C
    case "0": return 0
    case "b" where inClass: return 0x08
    case "-" where inClass: return scalar.value
    case "x": return try hex(2)
    case "u":
      guard take("{") else { return try hex(4) }
      let start = index
      while let digit = next, digit.properties.isASCIIHexDigit { index += 1 }
      let value = UInt32(String(String.UnicodeScalarView(scalars[start..<index])), radix: 16)
      guard take("}"), let value, value <= 0x10FFFF else { throw fault(.escape) }
      return value
    case "c":
      guard let letter = next, (0x41...0x5A).contains(letter.value & ~0x20) else { throw fault(.escape) }
      index += 1
      return letter.value % 32
    default: return "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar) ? scalar.value : nil
    }
  }

  private mutating func hex(_ count: Int) throws(PatternError) -> UInt32 {
    guard index + count <= scalars.count,
      let value = UInt32(String(String.UnicodeScalarView(scalars[index..<index + count])), radix: 16)
    else { throw fault(.escape) }
    index += count
    return value
  }

  private mutating func property(isNegated: Bool) throws(PatternError) -> CharacterSet {
    guard take("{") else { throw fault(.escape) }
    let start = index
    while let scalar = next, scalar != "}" { index += 1; _ = scalar }
    var name = String(String.UnicodeScalarView(scalars[start..<index]))
    guard take("}") else { throw fault(.unbalanced) }
    for prefix in ["General_Category=", "gc="] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    guard UnicodeProperty.isKnown(name) else { throw fault(.escape) }
    return CharacterSet(categories: [.init(name: name, isNegated: isNegated)])
  }
}
