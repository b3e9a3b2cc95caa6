/// The formats of JSON Schema 2020-12 (Validation, §7.3) that are judged where a dialect asserts formats; others are
/// annotations only.
enum Format: String, Sendable, Hashable, CaseIterable {
  case date
  case time
  case dateTime = "date-time"
  case duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case uuid
  case regex

  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: DateSyntax.isDate(Array(text.utf8)[...])
    case .time: DateSyntax.isTime(Array(text.utf8)[...])
    case .dateTime: DateSyntax.isDateTime(text)
    case .duration: DateSyntax.isDuration(text)
    case .email: HostSyntax.isEmail(text)
    case .idnEmail: HostSyntax.isEmail(text.inASCII(standingFor: "a"))
    case .hostname: HostSyntax.isHost(text[...])
    case .ipv4: HostSyntax.isIPv4(text[...])
    case .ipv6: HostSyntax.isIPv6(text)
    case .uri: URISyntax.isURI(text)
    case .uriReference: URISyntax.isReference(text)
    case .iri: URISyntax.isURI(text.inASCII(standingFor: "%41"))
    case .iriReference: URISyntax.isReference(text.inASCII(standingFor: "%41"))
    case .uriTemplate: URITemplateSyntax.isTemplate(text)
    case .jsonPointer: PointerSyntax.isPointer(text[...])
    case .relativeJSONPointer: PointerSyntax.isRelative(text)
    case .uuid: Self.isUUID(text)
    case .regex: (try? Pattern(text)) != nil
    }
  }

  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.utf8.allSatisfy(URISyntax.isHex) }
  }
}

extension String {
  /// The text with each character beyond ASCII replaced: RFC 3987 and RFC 6531 allow them where letters may stand.
  fileprivate func inASCII(standingFor replacement: String) -> String {
    unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += replacement }
    }
  }
}
