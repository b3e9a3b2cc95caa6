import Documents

extension FindingCode {
  /// A complaint voiced in an interview that does not name it, or names one that cannot be.
  static let complaintWithoutInterview = FindingCode("complaint-without-interview")
}

extension Rules {
  /// P21: a complaint during an interview names the interview, which was held with the same client.
  static let complaintsOfAnInterviewNameIt: Rule = { set in
    set.records(of: "complaint").compactMap { complaint in
      guard let name = complaint["interview"] else {
        return complaint.text("channel") == "interview" ? unnamed(complaint) : nil
      }
      guard let interview = name.text.flatMap(set.record), interview.kind == "interview" else { return nil }
      guard interview.text("client") == complaint.text("client") else {
        return otherClient(complaint, interview, complaint.place(of: name))
      }
      guard ["held", "analysed", "closed"].contains(interview.status) else {
        return notHeld(complaint, interview, complaint.place(of: name))
      }
      return nil
    }
  }

  private static func unnamed(_ complaint: Record) -> Finding {
    Finding(
      .complaintWithoutInterview, at: complaint.place(of: "channel"),
      LocalizedText(
        es: "el reclamo llegó en una entrevista y no dice en cuál",
        en: "the complaint was voiced in an interview and does not say in which"),
      help: LocalizedText(
        es: "legajo set \(complaint.id) interview=INT-…", en: "legajo set \(complaint.id) interview=INT-…"))
  }

  private static func otherClient(_ complaint: Record, _ interview: Record, _ place: Place) -> Finding {
    Finding(
      .complaintWithoutInterview, at: place,
      LocalizedText(
        es:
          "\(interview.id) es de \(interview.text("client") ?? "—"), y el reclamo de \(complaint.text("client") ?? "—")",
        en:
          "\(interview.id) is with \(interview.text("client") ?? "—"), the complaint is from \(complaint.text("client") ?? "—")"
      ),
      help: LocalizedText(
        es: "nombrar la entrevista del mismo cliente", en: "name the interview with the same client"))
  }

  private static func notHeld(_ complaint: Record, _ interview: Record, _ place: Place) -> Finding {
    Finding(
      .complaintWithoutInterview, at: place,
      LocalizedText(
        es: "\(interview.id) todavía no se realizó («\(interview.status)»)",
        en: "\(interview.id) was not held yet (“\(interview.status)”)"),
      help: LocalizedText(
        es: "registrar antes la entrevista: legajo move \(interview.id) held",
        en: "record the interview first: legajo move \(interview.id) held"))
  }
}
