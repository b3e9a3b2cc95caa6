import FoundationEssentials

/// Writes a Swift file that holds the text of the given files, keyed by their path below a folder.
///
/// Arguments: the folder, the Swift file to write, then the files.
@main
struct EmbedTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = arguments[1] + "/"
    var swift = "let embeddedFiles: [(path: String, text: String)] = [\n"
    for file in arguments[3...] {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      swift += "  (\(literal(String(file.dropFirst(folder.count)))), \(literal(text))),\n"
    }
    try (swift + "]\n").write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  /// The text as a Swift string literal on one line.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case let other where other.value < 0x20 || other.value == 0x7F:
        result += "\\u{\(String(other.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
