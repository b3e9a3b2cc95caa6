import Archive

extension ReportSource {
  /// The times of all records, read from history anew by each call.
  var times: RecordTimes { RecordTimes(history.versions, of: records, kinds: kinds) }
}
