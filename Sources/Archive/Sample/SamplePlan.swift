import Documents
import Git
import Records

/// The plan of the sample: who did what when, step by step (the files of `sample/`).
struct SamplePlan {
  /// A commit, a merge or a tag.
  struct Step {
    var at: Instant
    /// When it got into the repository, where that was later.
    var recorded: Instant
    var person: String
    var role: String
    var message: String
    var action: Action
    var node: YAMLNode
  }

  enum Action {
    /// A commit on main, or on the side branch of that name.
    case commit(branch: String?)
    /// A merge of the side branch into main.
    case merge(String)
    /// An annotated tag of main.
    case tag(String)
  }

  let people: [String: (name: String, email: String)]
  let steps: [Step]

  /// Reads the plan: the steps of all its files, in the order in which they were recorded.
  init(_ documents: [Document]) throws {
    var people: [String: (name: String, email: String)] = [:]
    var steps: [Step] = []
    for document in documents {
      guard let root = document.root, document.findings.allSatisfy({ $0.severity != .error }) else {
        let fault = document.findings.first.map { "\($0.place.start.line): \($0.message.en)" }
        throw SamplePlanError(message: "\(document.source.path):\(fault ?? "")")
      }
      for person in root["people"]?.entries ?? [] {
        people[person.key] = (person.value["name"]?.text ?? "", person.value["email"]?.text ?? "")
      }
      steps += try (root["steps"]?.items ?? []).map(Step.init(_:))
    }
    self.people = people
    self.steps = steps.enumerated().sorted {
      ($0.element.recorded.seconds, $0.offset) < ($1.element.recorded.seconds, $1.offset)
    }.map(\.element)
  }
}

/// A fault of the plan.
struct SamplePlanError: Error {
  var message: String
}

extension SamplePlan.Step {
  init(_ node: YAMLNode) throws {
    guard let text = node["at"]?.text, let at = Instant(iso: text), let person = node["by"]?.text else {
      throw SamplePlanError(message: "a step needs at and by")
    }
    self.at = at
    recorded = node["recorded"]?.text.flatMap(Instant.init(iso:)) ?? at
    self.person = person
    self.node = node
    role = node["role"]?.text ?? ""
    message = node["message"]?.text ?? ""
    if let name = node["merge"]?.text {
      action = .merge(name)
    } else if let name = node["tag"]?.text {
      action = .tag(name)
    } else {
      action = .commit(branch: node["branch"]?.text)
    }
  }
}

extension Instant {
  /// Reads `YYYY-MM-DDThh:mm[:ss]±hh:mm`.
  init?(iso text: String) {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = CalendarDate(String(parts[0])) else { return nil }
    let time = parts[1]
    guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let clock = time[..<sign].split(separator: ":").compactMap { Int($0) }
    let offset = time[time.index(after: sign)...].split(separator: ":").compactMap { Int($0) }
    guard clock.count >= 2, offset.count == 2 else { return nil }
    let minutes = (offset[0] * 60 + offset[1]) * (time[sign] == "-" ? -1 : 1)
    let seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    self.init(seconds: Int64(day.daysSinceEpoch) * 86_400 + Int64(seconds - minutes * 60), offsetMinutes: minutes)
  }
}
