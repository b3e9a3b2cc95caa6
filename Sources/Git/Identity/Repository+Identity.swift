extension Repository {
  /// The two people of a commit.
  public enum Role: String, Sendable, Hashable {
    case author, committer
  }

  /// Who a commit would name, as git finds it: GIT_AUTHOR_* or GIT_COMMITTER_*, then `author.*` or `committer.*`,
  /// `user.*`, and EMAIL.
  ///
  /// Nothing is guessed from the machine's name.
  ///
  /// - Parameters:
  ///   - now: seconds since the epoch, for when no variable gives the date.
  ///   - offset: minutes east of UTC, likewise.
  /// - Throws: `.identityUnknown` where a name or an address is missing, or a date cannot be read.
  public func identity(
    _ role: Role, environment: [String: String], now: Int64, offset: Int
  ) throws(GitError) -> Signature {
    let prefix = "GIT_\(role.rawValue.uppercased())_"
    func first(_ variable: String, _ keys: [String]) throws(GitError) -> String? {
      if let value = environment[variable] { return value }
      for key in keys { if let value = try config(key) { return value } }
      return nil
    }
    let name = try first(prefix + "NAME", ["\(role.rawValue).name", "user.name"])
    let email = try first(prefix + "EMAIL", ["\(role.rawValue).email", "user.email"]) ?? environment["EMAIL"]
    guard let name = name.map(Self.withoutCrud), !name.isEmpty else {
      throw .identityUnknown("user.name", "Nombre Apellido")
    }
    guard let email = email.map(Self.withoutCrud), !email.isEmpty else {
      throw .identityUnknown("user.email", "nombre@agencia.example")
    }
    var moment = (seconds: now, offset: offset)
    if let date = environment[prefix + "DATE"], !date.isEmpty {
      guard let parsed = GitDate.parse(date, now: (now, offset)) else {
        throw GitError(.identityUnknown, function: prefix + "DATE", message: "invalid date format: \(date)")
      }
      moment = parsed
    }
    return Signature(name: name, email: email, seconds: moment.seconds, offsetMinutes: moment.offset)
  }

  /// git drops line ends and angle brackets, and some signs at both ends.
  private static func withoutCrud(_ text: String) -> String {
    let isCrud = { (scalar: Unicode.Scalar) in scalar.value <= 32 || ".,:;<>\"\\'".unicodeScalars.contains(scalar) }
    var scalars = Array(text.unicodeScalars)[...]
    while let first = scalars.first, isCrud(first) { scalars.removeFirst() }
    while let last = scalars.last, isCrud(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars.filter { $0 != "<" && $0 != ">" && $0 != "\n" }))
  }
}

extension GitError {
  static func identityUnknown(_ key: String, _ example: String) -> GitError {
    GitError(
      .identityUnknown, function: "identity", message: "git config --global \(key) \"\(example)\"")
  }
}

/// The formats in which variables give dates (git-commit(1), "Date formats").
enum GitDate {
  static func parse(_ text: String, now: (Int64, Int)) -> (seconds: Int64, offset: Int)? {
    raw(text, now.1) ?? iso(text, now.1) ?? rfc2822(text)
  }

  /// `@1112926393 +0200`, with or without the sign and the offset.
  private static func raw(_ text: String, _ local: Int) -> (seconds: Int64, offset: Int)? {
    let parts = text.split(separator: " ")
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let digits = first.hasPrefix("@") ? first.dropFirst() : first
    // Without the sign git takes short numbers for something else.
    guard first.hasPrefix("@") || digits.count >= 9, let seconds = Int64(digits), seconds >= 0 else { return nil }
    guard parts.count == 2 else { return (seconds, local) }
    return offset(parts[1]).map { (seconds, $0) }
  }

  /// `2005-04-07T22:13:13+02:00`, with a blank for the T, with or without seconds' fraction and offset.
  private static func iso(_ text: String, _ local: Int) -> (seconds: Int64, offset: Int)? {
    guard text.count >= 19, let separator = text.dropFirst(10).first, separator == "T" || separator == " " else {
      return nil
    }
    let date = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    var rest = text.dropFirst(11)
    let clock = rest.prefix(8).split(separator: ":").compactMap { Int($0) }
    rest = rest.dropFirst(8)
    if rest.first == "." { rest = rest.dropFirst().drop { $0.isNumber } }
    guard date.count == 3, clock.count == 3, let day = days(date[0], date[1], date[2]) else { return nil }
    let zone = rest.drop { $0 == " " }
    guard let offset = zone.isEmpty ? local : zone == "Z" ? 0 : offset(zone) else { return nil }
    return (seconds(day, clock, offset), offset)
  }

  /// `Thu, 07 Apr 2005 22:13:13 +0200`.
  private static func rfc2822(_ text: String) -> (seconds: Int64, offset: Int)? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    var parts = text.split(separator: " ").map(String.init)
    if parts.first?.hasSuffix(",") == true { parts.removeFirst() }
    guard parts.count == 5, let day = Int(parts[0]), let month = months.firstIndex(of: parts[1]),
      let year = Int(parts[2]),
      let number = days(year, month + 1, day), let offset = offset(parts[4][...])
    else { return nil }
    let clock = parts[3].split(separator: ":").compactMap { Int($0) }
    return clock.count == 3 ? (seconds(number, clock, offset), offset) : nil
  }

  private static func seconds(_ day: Int, _ clock: [Int], _ offset: Int) -> Int64 {
    Int64(day) * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60 + clock[2] - offset * 60)
  }

  /// `+0200`, `-03:00`.
  private static func offset(_ text: Substring) -> Int? {
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4, let value = Int(digits) else {
      return nil
    }
    return (value / 100 * 60 + value % 100) * (sign == "-" ? -1 : 1)
  }

  /// Days since 1970-01-01 of a day that the calendar has (days_from_civil, Howard Hinnant).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
