import Documents

extension FindingCode {
  /// Limits of an indicator's lights that contradict its direction.
  static let limitsOutOfOrder = FindingCode("limits-out-of-order")
}

extension Rules {
  /// P8: the limits of an indicator's lights lie in the order of its direction, and who meets the target is green.
  ///
  /// For `range` the limits are distances from the target.
  static let indicatorLimitsFollowTheDirection: Rule = { set in
    set.records(of: "indicator").compactMap { indicator in
      guard let target = indicator["target"]?.number, let green = indicator["green"]?.number,
        let yellow = indicator["yellow"]?.number
      else { return nil }
      switch indicator.text("direction") {
      case "higher": return yellow <= green && green <= target ? nil : limits(indicator, "yellow ≤ green ≤ target")
      case "lower": return target <= green && green <= yellow ? nil : limits(indicator, "target ≤ green ≤ yellow")
      case "range": return 0 <= green && green <= yellow ? nil : limits(indicator, "0 ≤ green ≤ yellow")
      default: return nil
      }
    }
  }

  private static func limits(_ indicator: Record, _ order: String) -> Finding {
    let direction = indicator.text("direction") ?? ""
    return Finding(
      .limitsOutOfOrder, at: indicator.place(of: "green"),
      LocalizedText(
        es: "con el sentido «\(direction)» los límites van así: \(order)",
        en: "with the direction “\(direction)” the limits go so: \(order)"),
      help: LocalizedText(
        es: "corregir los límites o el sentido", en: "correct the limits or the direction"))
  }
}
