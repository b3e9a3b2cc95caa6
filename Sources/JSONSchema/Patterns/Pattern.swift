/// A regular expression of ECMA-262 (u flag) as JSON Schema recommends it, matched in time linear in the text.
///
/// The states of a nondeterministic automaton are followed side by side (Thompson, 1968; as in Pike's and Cox's
/// matchers), so that no pattern makes a long text expensive.
public struct Pattern: Sendable {
  enum Instruction: Sendable {
    case set(CharacterSet)
    case split(Int, Int)
    case jump(Int)
    case start, end, wordBoundary, noWordBoundary
    case match
  }

  private let program: [Instruction]
  /// Longest program: expanded repetitions of one pattern beyond it are refused.
  private static let maximumInstructions = 10_000

  /// Reads a pattern.
  public init(_ text: String) throws(PatternError) {
    var program: [Instruction] = []
    try Self.emit(try PatternParser.parse(text), into: &program)
    program.append(.match)
    self.program = program
  }

  private static func emit(_ node: PatternNode, into program: inout [Instruction]) throws(PatternError) {
    guard program.count < maximumInstructions else { throw PatternError(offset: 0, reason: .tooLarge) }
    switch node {
    case .empty: break
    case .set(let set): program.append(.set(set))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .wordBoundary: program.append(.wordBoundary)
    case .noWordBoundary: program.append(.noWordBoundary)
    case .sequence(let nodes): for node in nodes { try emit(node, into: &program) }
    case .choice(let branches): try emit(branches[...], into: &program)
    case .repetition(let node, let least, let most):
      for _ in 0..<least { try emit(node, into: &program) }
      guard let most else { return try emitLoop(node, into: &program) }
      var exits: [Int] = []
      for _ in least..<most {
        exits.append(program.count)
        program.append(.split(program.count + 1, 0))
        try emit(node, into: &program)
      }
      for exit in exits { program[exit] = .split(exit + 1, program.count) }
    }
  }

  private static func emit(_ branches: ArraySlice<PatternNode>, into program: inout [Instruction]) throws(PatternError)
  {
    guard let first = branches.first else { return }
    guard branches.count > 1 else { return try emit(first, into: &program) }
    let split = program.count
    program.append(.split(split + 1, 0))
    try emit(first, into: &program)
    let jump = program.count
    program.append(.jump(0))
    program[split] = .split(split + 1, program.count)
    try emit(branches.dropFirst(), into: &program)
    program[jump] = .jump(program.count)
  }

  private static func emitLoop(_ node: PatternNode, into program: inout [Instruction]) throws(PatternError) {
    let split = program.count
    program.append(.split(split + 1, 0))
    try emit(node, into: &program)
    program.append(.jump(split))
    program[split] = .split(split + 1, program.count)
  }

  /// Whether the pattern is found anywhere in a text.
  public func matches(_ text: String) -> Bool {
    var threads = Threads(count: program.count)
    var following = Threads(count: program.count)
    var previous: Unicode.Scalar?
    var iterator = text.unicodeScalars.makeIterator()
    var current = iterator.next()
    while true {
      // The search is not anchored: it may begin at every character.
      if add(0, to: &threads, previous, current) { return true }
      guard let scalar = current else { return false }
      let upcoming = iterator.next()
      following.removeAll()
      for thread in threads.list {
        guard case .set(let set) = program[thread], set.contains(scalar) else { continue }
        if add(thread + 1, to: &following, scalar, upcoming) { return true }
      }
      swap(&threads, &following)
      previous = scalar
      current = upcoming
    }
  }

  /// Follows all steps that take no character; true where the end of the pattern is reached.
  private func add(
    _ start: Int, to threads: inout Threads, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Bool {
    var stack = [start]
    while let index = stack.popLast() {
      guard threads.insert(index) else { continue }
      switch program[index] {
      case .match: return true
      case .set: break
      case .jump(let target): stack.append(target)
      case .split(let first, let second): stack += [second, first]
      case .start: if previous == nil { stack.append(index + 1) }
      case .end: if next == nil { stack.append(index + 1) }
      case .wordBoundary: if Self.isBoundary(previous, next) { stack.append(index + 1) }
      case .noWordBoundary: if !Self.isBoundary(previous, next) { stack.append(index + 1) }
      }
    }
    return false
  }

  private static func isBoundary(_ a: Unicode.Scalar?, _ b: Unicode.Scalar?) -> Bool {
    (a.map(CharacterSet.word.contains) ?? false) != (b.map(CharacterSet.word.contains) ?? false)
  }

  /// A set of program positions that keeps the order of insertion.
  private struct Threads {
    var list: [Int] = []
    private var marks: [Int]
    private var generation = 1

    init(count: Int) { marks = [Int](repeating: 0, count: count) }

    mutating func insert(_ index: Int) -> Bool {
      guard marks[index] != generation else { return false }
      marks[index] = generation
      list.append(index)
      return true
    }

    mutating func removeAll() {
      list.removeAll(keepingCapacity: true)
      generation += 1
    }
  }
}
