import Documents

/// Findings as XML of other tools.
enum XMLReports {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// JUnit: a test case for each file with findings, failed by its errors; one that passes where there are none.
  static func junit(_ findings: [Finding], _ context: FindingContext) -> String {
    let files = byFile(findings)
    let failures = files.filter { $0.findings.contains { $0.severity == .error } }.count
    let cases =
      files.isEmpty
      ? "    <testcase classname=\"legajo\" name=\"check\"/>\n"
      : files.map { file in
        let errors = file.findings.filter { $0.severity == .error }
        let others = file.findings.filter { $0.severity != .error }
        let failure =
          errors.first.map { first in
            "      <failure message=\"\(escaped(context.message(first)))\" type=\"\(first.code)\">"
              + escaped(errors.map { CompactFormat.line($0, context) }.joined()) + "</failure>\n"
          } ?? ""
        let output =
          others.isEmpty
          ? ""
          : "      <system-out>\(escaped(others.map { CompactFormat.line($0, context) }.joined()))</system-out>\n"
        return
          "    <testcase classname=\"legajo\" name=\"\(escaped(file.path))\">\n\(failure)\(output)    </testcase>\n"
      }.joined()
    return head
      + "<testsuites>\n  <testsuite name=\"legajo\" tests=\"\(max(files.count, 1))\" failures=\"\(failures)\" errors=\"0\" "
      + "skipped=\"0\">\n\(cases)  </testsuite>\n</testsuites>\n"
  }

  /// Checkstyle: a file element for each file, an error element for each finding.
  static func checkstyle(_ findings: [Finding], _ context: FindingContext) -> String {
    let files = byFile(findings).map { file in
      let errors = file.findings.map { finding in
        "    <error line=\"\(finding.place.start.line)\" column=\"\(finding.place.start.column)\" "
          + "severity=\"\(finding.severity.rawValue)\" message=\"\(escaped(context.message(finding)))\" "
          + "source=\"legajo.\(finding.code)\"/>\n"
      }.joined()
      return "  <file name=\"\(escaped(file.path))\">\n\(errors)  </file>\n"
    }.joined()
    return head + "<checkstyle version=\"4.3\">\n\(files)</checkstyle>\n"
  }

  private static func byFile(_ findings: [Finding]) -> [(path: String, findings: [Finding])] {
    var files: [(path: String, findings: [Finding])] = []
    var index: [String: Int] = [:]
    for finding in findings {
      let path = finding.place.path
      if let known = index[path] {
        files[known].findings.append(finding)
      } else {
        index[path] = files.count
        files.append((path, [finding]))
      }
    }
    return files
  }

  /// Markup escaped; characters that XML 1.0 cannot have are shown as their escapes.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += scalar == "\n" ? "&#10;" : "&#9;"
      default:
        let isLegal = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        if isLegal { result.unicodeScalars.append(scalar) } else { result += "\\u{\(String(scalar.value, radix: 16))}" }
      }
    }
  }
}
