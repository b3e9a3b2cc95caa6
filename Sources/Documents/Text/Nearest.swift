/// The word of a list that was probably meant; nil where none is near.
///
/// The distance is Damerau–Levenshtein's (optimal string alignment) with capitals folded; at most a third of the
/// longer word may differ, and not all of it. Words over 80 characters are not guessed at.
public func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
  let folded = Array(word.lowercased().unicodeScalars.prefix(81))
  guard folded.count <= 80, !folded.isEmpty else { return nil }
  let letters = Letters(word)
  var best: (word: String, distance: Int)?
  for candidate in candidates.prefix(200_000) {
    let bytes = candidate.utf8.count
    guard bytes <= 320 else { continue }
    let least = letters.distance(atLeastTo: candidate)
    guard least <= max(1, max(word.utf8.count, bytes) / 3), least < best?.distance ?? .max else { continue }
    let other = Array(candidate.lowercased().unicodeScalars.prefix(81))
    let allowed = max(1, max(folded.count, other.count) / 3)
    guard other.count <= 80, abs(other.count - folded.count) <= allowed, candidate != word else { continue }
    let distance = editDistance(folded, other)
    // Two words that share no letter are not near, however short.
    guard distance < max(folded.count, other.count) else { continue }
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// How often each letter stands in a word: what two words differ in there they differ in at least.
private struct Letters {
  /// By the lower five bits of ASCII, so that capitals are folded and a few signs share a place.
  private var counts = SIMD32<Int16>()

  /// The letters of a word of at most 80 characters.
  init(_ word: String) { add(word, 1) }

  private mutating func add(_ word: String, _ number: Int16) {
    for byte in word.utf8 where byte < 0x80 { counts[Int(byte & 31)] &+= number }
  }

  /// A distance that the edit distance to another word does not fall short of.
  func distance(atLeastTo other: String) -> Int {
    var rest = self
    rest.add(other, -1)
    var (more, less) = (0, 0)
    for place in 0..<32 {
      more += Int(max(rest.counts[place], 0))
      less += Int(max(-rest.counts[place], 0))
    }
    return max(more, less)
  }
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
