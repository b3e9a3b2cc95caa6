/// The bytes of one file with the name that people know it by.
public struct SourceText: Sendable {
  /// Path from the top of the repository, `/`-separated, fit for display.
  public let path: String
  /// The file as it is: never normalised, perhaps not valid UTF-8.
  public let bytes: [UInt8]

  /// A file's bytes under its path.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The UTF-8 bytes of `text` under `path`.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
