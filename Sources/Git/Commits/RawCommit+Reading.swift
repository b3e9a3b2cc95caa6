internal import CLibgit2

extension Repository {
  /// A commit's bytes, read strictly.
  ///
  /// - Throws: `GitError` where there is no such object or it is not a commit; never for what it says.
  public func rawCommit(_ id: ObjectID) throws(GitError) -> RawCommit {
    do {
      return RawCommit(id: id, bytes: try raw(id, GIT_OBJECT_COMMIT, limit: RawCommit.maximumSize))
    } catch {
      guard error.kind == .tooLarge else { throw error }
      return RawCommit(id: id, faults: [.tooLarge(Int(error.message) ?? RawCommit.maximumSize)])
    }
  }
}

extension RawCommit {
  /// The message as text, decoded by the encoding header.
  public var text: String { CommitText.decode(message, encoding) }

  /// The trailers of the last paragraph, in order, as `git log` reads them.
  public func trailers() throws(GitError) -> [Commit.Trailer] { try CommitText.trailers(message) }

  /// Reads the bytes of a commit object.
  init(id: ObjectID, bytes: [UInt8]) {
    self.init(id: id)
    var order = HeaderOrder()
    var header: (name: String, isFoldable: Bool)?
    var isSigned = false
    var rest = bytes[...]
    var isDivided = false
    while !rest.isEmpty, !isDivided {
      let line = rest.prefix { $0 != 0x0A }
      isDivided = line.isEmpty
      let whole = rest.prefix(line.count + 1)
      rest = rest.dropFirst(line.count + 1)
      if line.first == 0x20 {
        take(continuation: line.dropFirst(), of: header)
      } else if !isDivided {
        isSigned = line.starts(with: Array("gpgsig".utf8))
        header = take(line, &order)
      }
      if isDivided || !isSigned { signedPayload += whole }
    }
    var distinct: Set<ObjectID> = []
    for parent in parents where !distinct.insert(parent).inserted { note(.sameParent(parent)) }
    for name in order.missing { note(.missing(name)) }
    if !isDivided { note(.blankLineMissing) }
    message = Array(rest)
    signedPayload += message
    if message.contains(0) { note(.nulInMessage) }
  }

  private mutating func note(_ fault: Fault) {
    if faults.count < Self.maximumFaults, !faults.contains(fault) { faults.append(fault) }
  }

  /// Reads one header; nil where the line is none.
  private mutating func take(
    _ line: ArraySlice<UInt8>, _ order: inout HeaderOrder
  ) -> (name: String, isFoldable: Bool)? {
    if line.contains(0) { note(.nulInHeader) }
    let word = line.prefix { $0 != 0x20 }
    guard word.count < line.count, !word.isEmpty else {
      note(.notAHeader)
      return nil
    }
    let name = Self.text(word.prefix(40))
    let value = line.dropFirst(word.count + 1)
    guard let place = HeaderOrder.place(of: name), word.count <= 40 else {
      note(.unknown(name))
      return (name, true)
    }
    if let fault = order.fault(of: name, at: place) { note(fault) }
    read(name, value)
    return (name, name.hasPrefix("gpgsig") || name == "mergetag")
  }

  private mutating func read(_ name: String, _ value: ArraySlice<UInt8>) {
    switch name {
    case "tree":
      let id = readID(name, value)
      tree = tree ?? id
    case "parent":
      if let id = readID(name, value) { parents.append(id) }
    case "author":
      let ident = readIdent(name, value)
      author = author ?? ident
    case "committer":
      let ident = readIdent(name, value)
      committer = committer ?? ident
    case "encoding":
      let name = Self.text(value.prefix(41)).lowercased()
      let isPlain = name.utf8.count <= 40 && !name.contains { $0 == " " || $0 == "?" }
      if !isPlain || !Self.plainEncodings.contains(where: name.hasPrefix) { note(.malformedEncoding) }
      encoding = encoding ?? Self.text(value.prefix(40))
    case "gpgsig", "gpgsig-sha256": signatures.append(value + [0x0A])
    default: break
    }
  }

  private mutating func take(continuation line: ArraySlice<UInt8>, of header: (name: String, isFoldable: Bool)?) {
    if line.contains(0) { note(.nulInHeader) }
    guard let header else { return note(.notAHeader) }
    if !header.isFoldable { note(.folded(header.name)) }
    guard header.name.hasPrefix("gpgsig"), !signatures.isEmpty else { return }
    signatures[signatures.count - 1] += line + [0x0A]
  }

  /// How encodings begin in which ASCII means itself, so that people see the trailers that programs read.
  private static let plainEncodings = [
    "utf-8", "utf8", "us-ascii", "iso-8859-", "iso8859-", "latin", "windows-125", "cp125", "koi8-",
  ]

  private mutating func readID(_ name: String, _ value: ArraySlice<UInt8>) -> ObjectID? {
    guard let id = ObjectID(hex: Self.text(value.prefix(41))) else {
      note(.malformedID(name))
      return nil
    }
    return id
  }

  private mutating func readIdent(_ header: String, _ value: ArraySlice<UInt8>) -> Ident? {
    guard let open = value.firstIndex(of: 0x3C), let close = value.lastIndex(of: 0x3E), open < close,
      open > value.startIndex + 1, value[open - 1] == 0x20, close > open + 1,
      !value[(open + 1)..<close].contains(where: { $0 == 0x3C || $0 == 0x3E || $0 < 0x20 }),
      !value[..<open].contains(where: { $0 == 0x3E || ($0 < 0x20 && $0 != 0x09) })
    else {
      note(.malformedIdent(header))
      return nil
    }
    let words = value[(close + 1)...].split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, words[0].isEmpty else {
      note(.malformedIdent(header))
      return nil
    }
    let seconds = readSeconds(header, words[1])
    let offset = Self.offset(words[2])
    if offset == nil { note(.malformedOffset(header)) }
    guard let seconds, let offset else { return nil }
    return Ident(
      name: Array(value[..<(open - 1)]), email: Array(value[(open + 1)..<close]), seconds: seconds,
      offsetMinutes: offset)
  }

  private mutating func readSeconds(_ header: String, _ word: ArraySlice<UInt8>) -> Int64? {
    let digits = word.first == 0x2D ? word.dropFirst() : word
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30 || digits.count == 1
    else {
      note(.malformedDate(header))
      return nil
    }
    guard digits.count == word.count else {
      note(.negativeDate(header))
      return nil
    }
    // The last second of the year 9999.
    guard digits.count <= 12, let seconds = Int64(Self.text(digits)), seconds <= 253_402_300_799 else {
      note(.hugeDate(header))
      return nil
    }
    return seconds
  }

  private static func offset(_ word: ArraySlice<UInt8>) -> Int? {
    let digits = word.dropFirst().map { Int($0) - 0x30 }
    guard let sign = word.first, sign == 0x2B || sign == 0x2D, digits.count == 4,
      digits.allSatisfy({ (0...9).contains($0) })
    else { return nil }
    let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    // libgit2 reads anything further as no offset at all, and git as it stands.
    guard hours <= 14, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (sign == 0x2D ? -1 : 1)
  }

  /// ASCII as it is, anything else as `?`.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x20..<0x7F).contains($0) ? $0 : 0x3F }, as: UTF8.self)
  }
}

/// The order of headers: tree, parents, author and committer, then others as they come.
private struct HeaderOrder {
  private static let first = ["tree", "parent", "author", "committer"]
  private static let others = ["encoding", "mergetag", "gpgsig", "gpgsig-sha256"]
  private var seen: Set<String> = []
  private var last = 0

  static func place(of name: String) -> Int? {
    first.firstIndex(of: name) ?? (others.contains(name) ? first.count : nil)
  }

  /// What is wrong with a header here; signatures are counted by who verifies them.
  mutating func fault(of name: String, at place: Int) -> RawCommit.Fault? {
    let isNew = seen.insert(name).inserted
    if !isNew, !["parent", "mergetag", "gpgsig", "gpgsig-sha256"].contains(name) { return .repeated(name) }
    guard place >= last else { return .misplaced(name) }
    last = place
    return nil
  }

  var missing: [String] { ["tree", "author", "committer"].filter { !seen.contains($0) } }
}
