public import Records

/// What a commit's signature proves of its author.
public enum SignatureVerdict: Sendable, Hashable {
  /// There is none.
  case unsigned
  /// One by a key of the author, in force that day.
  case good(key: String)
  /// One by a key that the roster does not have, or that cannot be told.
  case unknown(key: String)
  /// One by a key of somebody else.
  case foreign(key: String, person: String)
  /// One by a key of the author whose days had ended.
  case expired(key: String, until: CalendarDate)
  /// One by a key of the author whose days had not begun.
  case notYet(key: String, from: CalendarDate)
  /// One by a key that was given up; the day is nil where only gpg tells of it.
  case revoked(key: String, on: CalendarDate?)
  /// One that proves nothing.
  case invalid(SignatureFlaw)
  /// More than one.
  case several(Int)

  /// What follows from a signature that is right, by the key that made it.
  ///
  /// A key that was given up proves nothing on any day: whoever found it can write any date. The other days are
  /// compared with the one that the audit gives, which no author chooses.
  ///
  /// - Parameter names: the key's fingerprint; of an OpenPGP key, the subkey's and the primary key's.
  public static func judge(
    names: [String], author: Roster.Member, roster: Roster, on day: CalendarDate
  ) -> SignatureVerdict {
    let first = names.first ?? ""
    for key in names {
      let entries = author.keys.filter { $0.fingerprint == key }
      guard !entries.isEmpty else { continue }
      if let revoked = entries.compactMap(\.revoked).min() { return .revoked(key: key, on: revoked) }
      if entries.contains(where: { $0.covers(day) }) { return .good(key: key) }
      if let until = entries.compactMap(\.until).filter({ $0 < day }).max() { return .expired(key: key, until: until) }
      return entries.compactMap(\.from).filter { $0 > day }.min().map { .notYet(key: key, from: $0) }
        ?? .unknown(key: key)
    }
    for key in names {
      if let owner = roster.members(withKey: key).first { return .foreign(key: key, person: owner.person) }
    }
    return .unknown(key: first)
  }
}

/// Why a signature proves nothing.
public enum SignatureFlaw: Error, Sendable, Hashable {
  /// Not a signature that can be read.
  case unreadable
  /// A signature of SSH for another use than git's, by its name.
  case otherNamespace(String)
  /// A signature of other bytes than this commit's.
  case otherContent
  /// Made with a certificate, where the roster has keys.
  case certificate
  /// Made with a kind of key that the roster does not take, or one that is too short.
  case unusableKey
  /// X.509, which is not read here.
  case x509
}
