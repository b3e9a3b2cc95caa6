public import Documents

extension FindingCode {
  /// A private complaint's text in the shared repository, or the other way round.
  public static let complaintInWrongRepository = FindingCode("complaint-in-wrong-repository")
}

extension Rules {
  /// P23: a private complaint's stub has no text, and a private repository keeps no complaint about a service.
  static let repositoriesHoldTheirOwnComplaints: Rule = { set in
    set.records(of: "complaint").compactMap { complaint in
      guard let category = complaint.text("category") else { return nil }
      if set.settings.isPrivate { return category == "service" ? serviceInPrivate(complaint) : nil }
      guard category != "service", complaint.tellsMoreThanFields else { return nil }
      return narrativeInShared(complaint)
    }
  }

  private static func narrativeInShared(_ complaint: Record) -> Finding {
    let start = complaint.commentStart ?? complaint.document.body.lowerBound
    return Finding(
      .complaintInWrongRepository,
      at: complaint.hasTail ? Place(file: complaint.path) : complaint.document.source.place(of: start..<start),
      LocalizedText(
        es: "un reclamo reservado no lleva texto ni nombre descriptivo en el repositorio compartido",
        en: "a private complaint has no text and no descriptive name in the shared repository"),
      help: LocalizedText(
        es: "quitarlo antes de confirmar el cambio y pasarlo a dueno: el historial no olvida",
        en: "take it out before committing and hand it to dueno: history does not forget"))
  }

  private static func serviceInPrivate(_ complaint: Record) -> Finding {
    Finding(
      .complaintInWrongRepository, at: complaint.place(of: "category"),
      LocalizedText(
        es: "un reclamo sobre un servicio va en el repositorio compartido",
        en: "a complaint about a service belongs in the shared repository"),
      help: LocalizedText(es: "registrarlo allí", en: "register it there"))
  }
}

extension Record {
  /// Whether something besides the fields' values tells of the record: text below them, a comment, a readable name.
  public var tellsMoreThanFields: Bool {
    document.bodyText.contains { !$0.isWhitespace } || hasTail || commentStart != nil
  }

  /// Where the first comment of the front matter begins.
  fileprivate var commentStart: Int? {
    let values = (document.root?.entries ?? []).map(\.value.range)
    return document.yaml.first { offset in
      document.source.bytes[offset] == UInt8(ascii: "#") && !values.contains { $0.contains(offset) }
    }
  }

  /// Whether the file's name carries a readable tail.
  fileprivate var hasTail: Bool { !path.hasSuffix("/\(id).md") && path != "\(id).md" }
}
