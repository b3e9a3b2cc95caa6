import Archive
import Documents
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A report's file, by its absolute path.
struct OutputFile {
  let path: String

  /// Largest report that is read back, in bytes.
  static let maximumBytes = 256 << 20

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Writes the whole file or leaves the old one.
  func write(_ bytes: [UInt8]) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refusal.fileNotWritten(path)
    }
  }

  /// Makes a folder, and those above it, where it is missing.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Refusal.fileNotWritten(path)
    }
  }

  /// Adds to the end of a file that another program owns.
  func append(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Refusal.fileNotWritten(path) }
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #else
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
    guard written == bytes.count else { throw Refusal.fileNotWritten(path) }
  }

  /// Reads the whole file.
  func read() throws -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.maximumBytes,
      let data = try? Data(contentsOf: URL(filePath: path))
    else {
      throw Refusal.fileNotRead(path)
    }
    return Array(data)
  }
}

extension RawRepresentable where RawValue == String {
  /// The form that is asked for; else the one that the name of the file ends with; else the usual one.
  static func form(_ asked: Self?, of file: String?, else usual: Self) -> Self {
    let name = file?.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let end = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    return asked ?? end.flatMap { Self(rawValue: $0.lowercased()) } ?? usual
  }
}

extension FindingCode {
  /// A file that was named and cannot be read or written.
  static let fileNotAccessible = FindingCode("file-not-accessible")
}

extension Refusal {
  static func fileNotWritten(_ path: String) -> Refusal {
    Refusal(
      .fileNotAccessible, .cannotRun,
      LocalizedText(es: "no se puede escribir \(path)", en: "\(path) cannot be written"),
      help: LocalizedText(
        es: "ver que la carpeta exista y tenga permiso y lugar",
        en: "see that the folder is there, writable and not full"))
  }

  fileprivate static func fileNotRead(_ path: String) -> Refusal {
    Refusal(
      .fileNotAccessible, .cannotRun,
      LocalizedText(es: "no se puede leer \(path)", en: "\(path) cannot be read"),
      help: LocalizedText(es: "ver que exista y que sea un archivo", en: "see that it is there and is a file"))
  }
}
