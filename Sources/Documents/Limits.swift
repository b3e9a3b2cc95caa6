/// How much of a file is read before it is refused: what people write by hand stays far below.
public struct Limits: Sendable {
  /// Largest file, in bytes.
  public var maximumBytes: Int
  /// Deepest nesting of collections.
  public var maximumDepth = 64
  /// Most values and keys in one file.
  public var maximumNodes = 100_000

  /// Most findings that are told of one file.
  public static let maximumFindings = 1000

  /// Limits with a largest size in bytes.
  public init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

  /// 1 MiB, 64 levels, 100,000 values.
  public static let `default` = Limits(maximumBytes: 1 << 20)
}
