import Archive
import Documents
import Git
import Records

/// What history tells about the quality of records.
extension QualityReportBuilder {
  var dates: [QualityReport.DateRemark] {
    times.remarks.map { QualityReport.DateRemark(record: labels.named($0.record), text: $0.text) }
  }

  var uncleansedFacts: [QualityReport.UncleansedFact] {
    records.records(of: "client").flatMap { client in
      client.list("facts").filter { $0["cleansed"]?.isTrue != true }.map { fact in
        let kind = source.kinds["client"]?.field("facts")?.fields.first { $0.name == "source" }
        let key = fact["source"]?.text ?? ""
        let day = fact["on"]?.date
        return QualityReport.UncleansedFact(
          client: labels.named(client.id), source: kind?.valueLabels[key] ?? LocalizedText(es: key, en: key),
          by: fact["by"]?.text.map(records.people.name), on: day, days: day.map { source.asOf.days(since: $0) })
      }
    }
  }

  var uncleansedSurveys: [QualityReport.UncleansedSurvey] {
    records.records(of: "survey").filter { $0.status == "imported" }.map { survey in
      let day = times.last("imported", of: survey.id)?.day
      return QualityReport.UncleansedSurvey(
        survey: labels.named(survey.id), period: survey.text("period") ?? "", imported: day,
        days: day.map { source.asOf.days(since: $0) })
    }
  }

  var changesAfterClosing: [QualityReport.Change] {
    records.records.flatMap { record in
      times.changesAfterFinal(of: record.id).map { change in
        QualityReport.Change(
          record: labels.named(record.id), day: change.day, person: labels.person(change.person, change.authorName),
          role: labels.role(change.role), fields: change.fields.map { labels.field($0, of: record.kind) },
          commit: change.commit)
      }
    }
  }

  var voided: [QualityReport.Voided] {
    records.records.filter { $0.status == "void" }.map { record in
      let move = times.last("void", of: record.id)
      return QualityReport.Voided(
        record: labels.named(record.id), kind: labels.kind(record.kind), reason: record.text("void_reason") ?? "",
        day: move?.day, person: labels.person(move?.person, move?.authorName))
    }
  }

  func accepted() throws -> [QualityReport.Accepted] {
    let known = Dictionary(
      source.history.commits.map { ($0.id.hex, $0) }, uniquingKeysWith: { first, _ in first })
    return source.policy.control.breaches.map { breach in
      let commit = known[breach.commit]
      let author = commit.map { source.policy.control.roster.member(email: $0.author.email)?.person }
      return QualityReport.Accepted(
        commit: breach.commit, codes: breach.codes, reason: breach.reason,
        day: commit.flatMap { commit in
          source.settings.day(
            of: Instant(seconds: commit.author.seconds, offsetMinutes: commit.author.offsetMinutes))
        }, person: commit.map { labels.person(author.flatMap(\.self), $0.author.name) })
    }
  }
}
