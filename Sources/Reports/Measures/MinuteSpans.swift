/// Half-open spans of minutes, sorted, without overlap; spans that touch are one.
struct MinuteSpans: Sendable, Hashable {
  let spans: [Range<Int>]

  /// Merges spans; empty ones are nothing.
  init(_ spans: [Range<Int>] = []) {
    var merged: [Range<Int>] = []
    for span in spans.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, span.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    self.spans = merged
  }

  /// The minutes in all spans.
  var total: Int { spans.reduce(0) { $0 + $1.count } }

  /// What lies in both; both are walked once.
  func intersection(_ other: MinuteSpans) -> MinuteSpans {
    var (result, i, j) = ([Range<Int>](), 0, 0)
    while i < spans.count, j < other.spans.count {
      result.append(spans[i].clamped(to: other.spans[j]))
      if spans[i].upperBound < other.spans[j].upperBound { i += 1 } else { j += 1 }
    }
    return MinuteSpans(result)
  }

  /// What lies here and not in the other.
  func subtracting(_ other: MinuteSpans) -> MinuteSpans {
    guard let first = spans.first, let last = spans.last else { return self }
    var (gaps, start) = ([Range<Int>](), first.lowerBound)
    for span in other.spans where span.upperBound > start {
      if span.lowerBound > start { gaps.append(start..<span.lowerBound) }
      start = span.upperBound
    }
    if start < last.upperBound { gaps.append(start..<last.upperBound) }
    return intersection(MinuteSpans(gaps))
  }
}
