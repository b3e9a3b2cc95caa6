import JSONSchema

enum PatternPromise {
  static func broken(by bytes: [UInt8]) -> String? {
    let line = bytes.prefix { $0 != 0x0A }
    let text = String(decoding: bytes.dropFirst(line.count + 1), as: UTF8.self)
    let written = String(decoding: line, as: UTF8.self)
    guard let pattern = try? Pattern(written) else { return nil }
    let matches = pattern.matches(text)
    for wrapped in ["(?:\(written))", "(\(written))", "(?:\(written)|\(written))"] {
      // Twice the pattern may be more than is read.
      guard let other = try? Pattern(wrapped) else { continue }
      if other.matches(text) != matches { return "\(wrapped) is not as \(written)" }
    }
    // What is found stays found in a longer text, where the ends do not matter.
    if matches, !written.contains(where: { "^$\\".contains($0) }), !pattern.matches("ñ" + text + "ñ") {
      return "\(written) is not found any more in the longer text"
    }
    return nil
  }
}
