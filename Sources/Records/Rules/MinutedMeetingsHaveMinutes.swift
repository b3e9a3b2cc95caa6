import Documents

extension FindingCode {
  /// A meeting said to be minuted, without minutes.
  static let minutesMissing = FindingCode("minutes-missing")
}

extension Rules {
  /// P27: working meetings are documented: the text of a minuted meeting says more than its headings.
  static let minutedMeetingsHaveMinutes: Rule = { set in
    set.records(of: "meeting").compactMap { meeting in
      let says = meeting.document.bodyText.split(whereSeparator: \.isNewline).contains { line in
        !line.hasPrefix("#") && line.contains { !$0.isWhitespace }
      }
      guard meeting.status == "minuted", !says else { return nil }
      return Finding(
        .minutesMissing, at: meeting.place(of: "status"),
        LocalizedText(
          es: "la reunión figura con acta y no tiene texto", en: "the meeting is said to be minuted and has no text"),
        help: LocalizedText(
          es: "escribir el acta debajo de los campos: legajo edit \(meeting.id)",
          en: "write the minutes below the fields: legajo edit \(meeting.id)"))
    }
  }
}
