import Documents

extension FindingCode {
  /// An answered complaint without corrective action or the reason for none.
  static let complaintWithoutAction = FindingCode("complaint-without-action")
}

extension Rules {
  /// P24: a complaint's answer names corrective actions, or the reason for none.
  static let answeredComplaintsHaveActions: Rule = { set in
    let origins = Set(set.records(of: "action").flatMap { $0.texts("origin") })
    return set.records(of: "complaint").compactMap { complaint in
      guard complaint.text("category") == "service", ["answered", "closed"].contains(complaint.status),
        complaint["no_action_reason"] == nil, !origins.contains(complaint.id)
      else { return nil }
      return Finding(
        .complaintWithoutAction, at: complaint.place(of: "status"),
        LocalizedText(
          es: "el reclamo está respondido y ninguna acción lo tiene por origen",
          en: "the complaint is answered and no action has it as its origin"),
        help: LocalizedText(
          es: "legajo new action origin=[\(complaint.id)] …, o legajo set \(complaint.id) no_action_reason=\"…\"",
          en: "legajo new action origin=[\(complaint.id)] …, or legajo set \(complaint.id) no_action_reason=\"…\""))
    }
  }
}
