import Archive
import Documents
import Records

extension ReportSource {
  /// The times of all records, read from history anew by each call.
  var times: RecordTimes { RecordTimes(history.versions, of: records, kinds: kinds) }

  /// The first day of which anything is known: that of the first commit, or an earlier one on which a record says that
  /// something came, was held, or happened before it was recorded; nil where there is none.
  var firstDay: CalendarDate? {
    let told = records.records.lazy.flatMap { record -> [CalendarDate?] in
      let month = record.text("period").flatMap { Month($0) }?.first
      return ["received", "held", "raised", "started", "due", "sent"].map(record.date) + [month]
        + (record["dates"]?.entries ?? []).map(\.value.date) + record.list("conformity").map { $0["presented"]?.date }
    }.compactMap(\.self)
    return ([historyDay].compactMap(\.self) + told).min()
  }
}
