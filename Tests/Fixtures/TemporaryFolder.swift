import Foundation

/// A folder of a test's own, removed when the test ends.
public final class TemporaryFolder: Sendable {
  /// Its absolute path, without links.
  public let path: String

  /// Makes the folder.
  public init() throws {
    let url = Self.all.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// Makes a copy of a folder.
  public convenience init(copying other: TemporaryFolder) throws {
    try self.init()
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  /// The folder of all folders of this process, removed when it ends: those in static variables never deinitialise.
  private static let all: URL = {
    atexit { try? FileManager.default.removeItem(at: TemporaryFolder.place) }
    return place
  }()

  private static var place: URL {
    FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("legajo-tests-\(ProcessInfo.processInfo.processIdentifier)")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, making the folders that it needs.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file below the folder, making the folders that it needs.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The text of a file below the folder.
  public func text(_ name: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name), encoding: .utf8)
  }
}
