public import Documents

/// A step to a value inside an instance.
public enum PathStep: Sendable, Hashable {
  /// Into an object.
  case key(String)
  /// Into an array, from 0.
  case index(Int)
}

/// What an extension keyword says about a value that fulfilled the schema in which it stands.
///
/// The value may be part of one with other faults: those hide nothing.
public struct Annotation: Sendable {
  /// The keyword.
  public let keyword: String
  /// Its value in the schema.
  public let value: YAMLNode
  /// The value that it speaks of.
  public let instance: YAMLNode
}

/// What came of evaluating a value.
public struct Evaluation: Sendable {
  /// What is wrong; empty where the value is valid.
  public let findings: [Finding]
  /// What extension keywords say.
  public let annotations: [Annotation]
}

/// A schema ready to evaluate values.
public struct Schema: Sendable {
  let schemas: [CompiledSchema]
  let root: Int
  /// The documents of schemas, by their numbers; nil for one that nobody can open.
  let sources: [SourceText?]
  /// The schemas of dynamic anchors: by the name, then by the number of the resource.
  let dynamicAnchors: [String: [Int: Int]]
  /// Most schemas that one evaluation may visit; a large value may have ``stepsPerNode`` for each of its nodes.
  var maximumSteps = 200_000
  static let stepsPerNode = 50

  /// Evaluates a value: every fault in its place, and the annotations of what held.
  public func evaluate(_ node: YAMLNode, in source: SourceText, typing: Typing) -> Evaluation {
    var evaluator = Evaluator(schema: self, source: source, typing: typing, reports: true)
    evaluator.root = node
    _ = evaluator.check(root, node, inherited: nil)
    if let node = evaluator.exhausted {
      let place = source.place(of: node.range)
      return Evaluation(findings: [.tooCostly(evaluator.maximumSteps, at: place)], annotations: [])
    }
    return Evaluation(findings: evaluator.findings, annotations: evaluator.annotations)
  }

  /// Whether a value is valid, without saying why not.
  public func isValid(_ node: YAMLNode, typing: Typing) -> Bool {
    var evaluator = Evaluator(schema: self, source: SourceText(path: "", bytes: []), typing: typing, reports: false)
    evaluator.root = node
    return evaluator.check(root, node, inherited: nil).isValid && evaluator.exhausted == nil
  }
}
