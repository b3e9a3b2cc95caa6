import Archive
import Documents
import Imports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Session {
  /// A file to import, read in chunks.
  func importSource(_ file: String) -> ImportSource {
    let path = path(of: file)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return ImportSource(name: name) { take in
      let descriptor = openFile(path)
      guard descriptor >= 0 else { throw Refusal.importNotRead(file) }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw Refusal.importNotRead(file)
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count == 0 { return }
        if count > 0 {
          try take(Array(chunk[..<count]))
        } else if errno != EINTR {
          throw Refusal.importNotRead(file)
        }
      }
    }
  }
}

private func openFile(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }

extension Refusal {
  fileprivate static func importNotRead(_ file: String) -> Refusal {
    Refusal(
      .fileNotAccessible, .cannotRun,
      LocalizedText(es: "no se puede leer \(file)", en: "\(file) cannot be read"),
      help: LocalizedText(es: "ver que exista y que sea un archivo", en: "see that it is there and is a file"))
  }
}
