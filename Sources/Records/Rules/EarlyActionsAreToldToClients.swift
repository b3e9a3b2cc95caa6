import Documents

extension FindingCode {
  /// An action that began before it was agreed, and whose clients were not told or not asked.
  static let clientNotInformed = FindingCode("client-not-informed")
}

extension Rules {
  /// P20: an action of a plan, or an improvement, that started before it was agreed is told to the client, who says
  /// whether to add or modify something.
  static let earlyActionsAreToldToClients: Rule = { set in
    set.records(of: "action").flatMap { action -> [Finding] in
      let clients = action.texts("clients")
      guard !clients.isEmpty, startedEarly(action, set) else { return [] }
      return untold(action, clients, set) + (action["client_evaluation"] == nil ? [notAsked(action)] : [])
    }
  }

  /// Whether an action began before its plan was agreed; of an improvement without plan, before each of its clients had
  /// answered.
  private static func startedEarly(_ action: Record, _ set: RecordSet) -> Bool {
    let agreed: CalendarDate?
    if let plan = action.text("plan") {
      guard let plan = set.record(plan) else { return false }
      agreed = plan.date("agreed")
    } else if action.text("type") == "improvement" {
      agreed = dayOfAnswers(action)
    } else {
      return false
    }
    if let started = action.date("started") { return agreed.map { started < $0 } ?? true }
    return agreed == nil && ["in_progress", "done", "verified", "closed"].contains(action.status)
  }

  /// The last day on which the action was presented to one of its clients; nil while one has not answered.
  private static func dayOfAnswers(_ action: Record) -> CalendarDate? {
    let answered = action.list("conformity").filter { $0["verdict"]?.text.map { $0 != "pending" } ?? false }
    let heard = Set(answered.compactMap { $0["client"]?.text })
    guard action.texts("clients").allSatisfy(heard.contains) else { return nil }
    return answered.compactMap { $0["presented"]?.date }.max()
  }

  private static func untold(_ action: Record, _ clients: [String], _ set: RecordSet) -> [Finding] {
    guard let named = action["client_informed"] else {
      return [
        notInformed(
          at: action.place(of: action["started"] == nil ? "status" : "started"),
          LocalizedText(
            es: "la acción empezó antes de acordarse y no dice con qué comunicación se informó a los clientes",
            en: "the action began before it was agreed and does not say which communication told the clients"),
          help: LocalizedText(
            es: "legajo new communication topic=actions_taken about=\(action.id) …; después: "
              + "legajo set \(action.id) client_informed=COM-…",
            en: "legajo new communication topic=actions_taken about=\(action.id) …; then: "
              + "legajo set \(action.id) client_informed=COM-…"))
      ]
    }
    guard let told = named.text.flatMap(set.record), told.kind == "communication" else { return [] }
    guard told.status == "sent" else {
      return [
        notInformed(
          at: action.place(of: named),
          LocalizedText(
            es: "\(told.id), que informa a los clientes, todavía no se envió",
            en: "\(told.id), which tells the clients, is not sent yet"),
          help: LocalizedText(
            es: "enviarla y registrarlo: legajo move \(told.id) sent",
            en: "send it and record that: legajo move \(told.id) sent"))
      ]
    }
    guard told.text("audience") == "client" else { return [] }
    let receivers = Set(told.texts("clients"))
    return clients.filter { !receivers.contains($0) }.map { client in
      notInformed(
        at: action.place(of: named),
        LocalizedText(es: "\(told.id) no se envió a \(client)", en: "\(told.id) was not sent to \(client)"),
        help: LocalizedText(
          es: "nombrar una comunicación que informe a todos los clientes de la acción",
          en: "name a communication that tells all clients of the action"))
    }
  }

  private static func notAsked(_ action: Record) -> Finding {
    notInformed(
      at: action.place(of: action["started"] == nil ? "status" : "started"),
      LocalizedText(
        es: "la acción empezó antes de acordarse y falta qué dijo el cliente («client_evaluation»)",
        en: "the action began before it was agreed, and what the client said is missing (“client_evaluation”)"),
      help: LocalizedText(
        es: "legajo set \(action.id) client_evaluation=none, add o modify",
        en: "legajo set \(action.id) client_evaluation=none, add or modify"))
  }

  private static func notInformed(at place: Place, _ message: LocalizedText, help: LocalizedText) -> Finding {
    Finding(.clientNotInformed, at: place, message, help: help)
  }
}
