import Documents

extension FindingCode {
  /// An action presented to its clients without each one's conformity.
  static let conformityMissing = FindingCode("conformity-missing")
}

extension Rules {
  /// P28: once an action is presented, or the plan that it belongs to is agreed, each of its clients has a conformity:
  /// accepted, accepted with changes, rejected or pending; nobody else has one.
  static let presentedActionsRecordConformity: Rule = { set in
    set.records(of: "action").flatMap { action -> [Finding] in
      let clients = action.texts("clients")
      let known = Set(clients)
      let entries = action.list("conformity")
      let strangers = entries.compactMap { entry -> Finding? in
        guard let client = entry["client"], let name = client.text, !known.contains(name) else { return nil }
        return stranger(name, action, client)
      }
      let isPresented = ["presented", "agreed"].contains(action.status)
      guard isPresented || isWorkOfAgreedPlan(action, set) else { return strangers }
      let heard = Set(entries.compactMap { $0["client"]?.text })
      return strangers
        + clients.filter { !heard.contains($0) }.map { missing($0, action, isPresented: isPresented) }
    }
  }

  /// Whether an action is being done, or is done, as part of a plan that its clients have agreed to.
  private static func isWorkOfAgreedPlan(_ action: Record, _ set: RecordSet) -> Bool {
    guard ["in_progress", "done", "verified", "closed"].contains(action.status),
      let plan = action.text("plan").flatMap(set.record)
    else { return false }
    return ["agreed", "closed"].contains(plan.status)
  }

  private static func missing(_ client: String, _ action: Record, isPresented: Bool) -> Finding {
    Finding(
      .conformityMissing, at: action.place(of: isPresented ? "status" : "plan"),
      isPresented
        ? LocalizedText(
          es: "la acción está presentada y falta la conformidad de \(client)",
          en: "the action was presented and the conformity of \(client) is missing")
        : LocalizedText(
          es: "el plan de la acción está acordado y falta la conformidad de \(client)",
          en: "the action’s plan is agreed and the conformity of \(client) is missing"),
      help: LocalizedText(
        es: "legajo set \(action.id) 'conformity+={client: \(client), presented: AAAA-MM-DD, verdict: pending}'",
        en: "legajo set \(action.id) 'conformity+={client: \(client), presented: YYYY-MM-DD, verdict: pending}'"))
  }

  private static func stranger(_ client: String, _ action: Record, _ node: YAMLNode) -> Finding {
    Finding(
      .conformityMissing, at: action.place(of: node),
      LocalizedText(
        es: "\(client) no está entre los clientes de la acción",
        en: "\(client) is not among the clients of the action"),
      help: LocalizedText(
        es: "agregarlo a clients, o quitar su conformidad", en: "add it to clients, or drop its conformity"))
  }
}
