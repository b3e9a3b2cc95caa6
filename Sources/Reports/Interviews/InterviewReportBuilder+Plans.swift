import Documents
import Records

/// What became of what was agreed before.
extension InterviewReportBuilder {
  var plans: InterviewReport.Plans {
    InterviewReport.Plans(last: lastPlan, commitments: commitments, early: earlyActions)
  }

  static let doneStatuses: Set<String> = ["done", "verified", "closed"]

  private var allActions: [Record] { recordSet.records(of: "action") }

  private var lastPlan: InterviewReport.PlanResult? {
    let start = campaign.date("opens") ?? today
    let plans = recordSet.records(of: "plan").filter { plan in
      ["agreed", "closed"].contains(plan.status) && plan.date("agreed").map { $0 < start } ?? false
    }
    guard let plan = plans.max(by: { ($0.text("agreed") ?? "", $0.id) < ($1.text("agreed") ?? "", $1.id) }) else {
      return nil
    }
    let own = allActions.filter { $0.text("plan") == plan.id }
    let judged = { (word: String) in own.count { $0.text("effective") == word } }
    return InterviewReport.PlanResult(
      id: plan.id, title: plan.title, agreed: plan.date("agreed"), actions: own.count,
      done: own.count { Self.doneStatuses.contains($0.status) }, cancelled: own.count { $0.status == "cancelled" },
      overdue: own.count(where: isOverdue), effective: judged("yes"), partlyEffective: judged("partly"),
      notEffective: judged("no"))
  }

  private func isOverdue(_ action: Record) -> Bool {
    !Self.doneStatuses.contains(action.status) && action.status != "cancelled"
      && action.date("due").map { $0 < today } ?? false
  }

  private var commitments: InterviewReport.Commitments {
    let own = allActions.filter { action in
      action.text("type") == "commitment" && action.status != "cancelled"
        && action.date("due")?.year == campaign.year
    }
    let done = own.filter { Self.doneStatuses.contains($0.status) }
    let kept = done.map { ActionTimes($0, times) }.filter { action in
      guard let day = action.done, let due = action.firstDue else { return false }
      return day <= due
    }
    return InterviewReport.Commitments(
      total: own.count, kept: kept.count, late: done.count - kept.count,
      running: own.count { !Self.doneStatuses.contains($0.status) && !isOverdue($0) },
      overdue: own.count(where: isOverdue))
  }

  private var earlyActions: [InterviewReport.EarlyAction] {
    let held = Set(scores.interviews.map(\.id))
    let kind = kinds["communication"]
    return allActions.compactMap { action -> InterviewReport.EarlyAction? in
      let plan = action.text("plan").flatMap { recordSet.record($0) }
      let agreed = plan?.date("agreed")
      let belongs = !held.isDisjoint(with: action.texts("origin")) || plan.map(isOfCampaign) ?? false
      guard belongs, let started = action.date("started"), agreed.map({ started < $0 }) ?? true else { return nil }
      let told = action.text("client_informed").flatMap { recordSet.record($0) }
      return InterviewReport.EarlyAction(
        id: action.id, title: action.title, clients: action.texts("clients").map(title), started: started,
        planAgreed: agreed, communication: told?.id ?? action.text("client_informed"),
        channel: told?.text("channel").map { label($0, of: "channel", in: kind) }, sent: told?.date("sent"),
        evaluation: action.text("client_evaluation").map { label($0, of: "client_evaluation", in: kinds["action"]) })
    }.sorted { ($0.started, $0.id) < ($1.started, $1.id) }
  }

  /// Whether a plan rests on the campaign's interviews.
  private func isOfCampaign(_ plan: Record) -> Bool {
    !Set(scores.interviews.map(\.id)).isDisjoint(with: plan.texts("interviews"))
  }

  private func label(_ value: String, of field: String, in kind: Kind?) -> LocalizedText {
    kind?.fields.first { $0.name == field }?.valueLabels[value] ?? LocalizedText(es: value, en: value)
  }
}
