/// The order in which Spanish readers look for names: capitals and accents folded, ñ after n, ties by bytes.
public enum SpanishOrder {
  /// Whether `a` stands before `b`.
  public static func less(_ a: String, _ b: String) -> Bool {
    let x = key(a)
    let y = key(b)
    if x != y { return x.lexicographicallyPrecedes(y) }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private static func key(_ text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.map { scalar in
      // Doubled so that ñ finds room between n and o.
      if scalar == "ñ" { return 0x6E * 2 + 1 }
      return (unaccented[scalar] ?? scalar).value * 2
    }
  }
}
