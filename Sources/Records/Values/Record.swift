public import Documents

/// One record: a file whose name is its id.
public struct Record: Sendable {
  /// The id: `CLI-tramites`, `CMP-2026-7k3qf`.
  ///
  /// ASCII, without the readable tail.
  public let id: String
  /// The name of its kind: `client`.
  public let kind: String
  /// Its path from the top of the repository.
  public let path: String
  /// Its text with places.
  public let document: Document

  /// A record of a kind at a path.
  public init(id: String, kind: String, path: String, document: Document) {
    self.id = id
    self.kind = kind
    self.path = path
    self.document = document
  }
}

extension Record {
  /// The value at a top key; nil where it is absent.
  public subscript(_ key: String) -> YAMLNode? { document.root?[key] }

  /// The text of a scalar at a top key.
  public func text(_ key: String) -> String? { self[key]?.text }

  /// The title; the id where there is none.
  public var title: String { text("title") ?? id }

  /// The status; empty where it is missing.
  public var status: String { text("status") ?? "" }

  /// The date at a top key.
  public func date(_ key: String) -> CalendarDate? { text(key).flatMap(CalendarDate.init(_:)) }

  /// The texts of a list at a top key.
  public func texts(_ key: String) -> [String] { self[key]?.texts ?? [] }

  /// The entries of a list of mappings at a top key.
  public func list(_ key: String) -> [YAMLNode] { self[key]?.items ?? [] }
}

extension YAMLNode {
  /// The date that the scalar holds.
  public var date: CalendarDate? { text.flatMap(CalendarDate.init(_:)) }

  /// The finite number that a plain scalar holds.
  public var number: Double? {
    guard let scalar, scalar.style == .plain, let value = Double(scalar.text), value.isFinite else { return nil }
    return value
  }

  /// Whether the scalar is a plain `true`.
  public var isTrue: Bool { scalar == YAMLScalar(text: "true", style: .plain) }
}
