import Documents
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams: data for programs and pages on one, talk with people on the other.
struct Console {
  static let standard = Console()

  /// Writes data, as it is.
  func write(_ bytes: [UInt8]) throws {
    try Self.writeAll(bytes, to: STDOUT_FILENO)
  }

  /// Writes a text of data.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Tells people something, on a line of its own; nobody may be listening.
  func say(_ text: String) {
    try? Self.writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Everything that stands on the input, as text, at most 16 MiB; nil where it is more or not UTF-8.
  func readInput() -> String? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= 16 << 20 {
      let count = chunk.withUnsafeMutableBytes { takeBytes(STDIN_FILENO, $0) }
      if count == 0 { return String(validating: bytes, as: UTF8.self) }
      if count > 0 { bytes += chunk[..<count] } else if errno != EINTR { return nil }
    }
    return nil
  }

  /// Whether a stream is a terminal.
  var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The process's variables.
  var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Whether to colour what goes to a stream.
  func colours(_ choice: ColorChoice, terminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: terminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// A closed pipe is no failure of ours: whoever read has read enough.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { sendBytes(descriptor, $0) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return }
        throw WriteError(code: errno)
      }
      rest = rest.dropFirst(written)
    }
  }
}

private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func takeBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}

/// Output that could not be written.
struct WriteError: Error {
  var code: Int32
}
