public import Records

extension ReportSource {
  /// The ids of the clients that there were in a month: those that had begun and not ended; all that are active where no
  /// month is given.
  public func clients(in month: Month?) -> [String] {
    records.records(of: "client").filter { client in
      guard let month else { return client.status == "active" }
      let hasBegun = client.date("since").map { $0 <= month.last } ?? true
      let lasts = client.date("until").map { month.first <= $0 } ?? (client.status == "active")
      return hasBegun && lasts
    }.map(\.id)
  }
}
