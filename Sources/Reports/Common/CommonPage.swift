import Documents
import Records

extension CommonReport {
  func page(_ words: Words) -> Page { CommonPage(report: self, words: words).page }
}

/// Writes the report's sections.
struct CommonPage {
  let report: CommonReport
  let words: Words

  /// The whole page.
  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization,
        title: words.say("Necesidades y reclamos en común", "Common needs and complaints"),
        subtitle: words.period(report.period), audience: nil, origin: report.origin, asOf: report.asOf),
      sections: [summary, map, topics, findings, others, method])
  }

  private func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block]) -> Page.Section {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks)
  }

  private var common: [CommonReport.Topic] { report.topics.filter(\.isCommon) }

  private func title(_ client: String) -> String { report.clients.first { $0.id == client }?.title ?? client }

  private var summary: Page.Section {
    let open = report.findings.count { !$0.isSettled }
    return section(
      "summary", "Resumen", "Summary",
      [
        .paragraph(sentence),
        .figures([
          Page.Figure(
            name: words.say("Temas de varios clientes", "Topics of several clients"), value: "\(common.count)",
            remark: words.say("de \(report.topics.count) temas", "of \(report.topics.count) topics")),
          Page.Figure(
            name: words.say("Clientes que plantearon algo", "Clients that raised something"),
            value: "\(report.clients.count)"),
          Page.Figure(
            name: words.say("Hallazgos comunes abiertos", "Common findings that are open"), value: "\(open)",
            remark: words.say("de \(report.findings.count)", "of \(report.findings.count)")),
          Page.Figure(
            name: words.say("Temas comunes sin acción", "Common topics without an action"),
            value: "\(common.count { $0.actions.isEmpty && $0.interviewActions.isEmpty })",
            remark: words.say(
              "ni de las entrevistas que los plantearon", "not even of the interviews that raised them")),
        ]),
      ])
  }

  private var sentence: String {
    guard let first = common.first else {
      return words.say(
        "En el período ningún tema lo plantearon varios clientes.",
        "In the period no topic was raised by several clients.")
    }
    return words.say(
      "El tema más compartido es «\(first.label.es)»: lo plantearon \(first.clients.count) clientes.",
      "The most shared topic is “\(first.label.en)”: \(first.clients.count) clients raised it.")
  }

  private var map: Page.Section {
    let chart = HeatMap.mentions(
      id: "map-topics", topics: report.topics.map(\.label),
      clients: report.clients.map { client in
        (
          client.title,
          report.topics.map { topic in topic.clients.first { $0.client == client.id }?.total ?? 0 }
        )
      }, words, empty: words.say("Nadie planteó nada en el período.", "Nobody raised anything in the period."))
    return section("map", "Temas y clientes", "Topics and clients", [.chart(chart)])
  }

  // MARK: Topics

  private var topics: Page.Section {
    let blocks = common.flatMap { topic in
      [
        Page.Block.heading(topic.label[words.language]), .paragraph(clients(of: topic)), sources(of: topic),
        .table(actions(of: topic)),
      ]
    }
    return section(
      "topics", "Lo que comparten varios clientes", "What several clients share",
      blocks.isEmpty ? [.paragraph(words.say("Nada en el período.", "Nothing in the period."))] : blocks)
  }

  private func clients(of topic: CommonReport.Topic) -> String {
    let names = topic.clients.map { mentions in
      let parts = [
        words.counted(mentions.needs, ("necesidad", "necesidades"), ("need", "needs")),
        words.counted(mentions.weaknesses, ("debilidad", "debilidades"), ("weakness", "weaknesses")),
        words.counted(mentions.opportunities, ("oportunidad", "oportunidades"), ("opportunity", "opportunities")),
        words.counted(mentions.complaints, ("reclamo", "reclamos"), ("complaint", "complaints")),
        words.counted(mentions.findings, ("hallazgo", "hallazgos"), ("finding", "findings")),
      ].compactMap(\.self)
      return "\(title(mentions.client)) (\(parts.joined(separator: ", ")))"
    }
    return words.say("Clientes: ", "Clients: ") + names.joined(separator: "; ") + "."
  }

  private func sources(of topic: CommonReport.Topic) -> Page.Block {
    .table(
      Page.Table(
        words.say("Dónde se ve", "Where it shows"),
        [
          words.id("Registro", "Record"), words.text("Qué es", "What it is"), words.text("Cliente", "Client"),
          words.wide("Qué dice", "What it says"),
        ],
        topic.sources.map { source in
          [source.record, source.kind[words.language], source.clients.joined(separator: ", "), source.text]
        }))
  }

  private func actions(of topic: CommonReport.Topic) -> Page.Table {
    let rows = topic.actions.map {
      row($0, words.say("reclamos o hallazgos del tema", "complaints or findings of the topic"))
    }
    let others = topic.interviewActions.map {
      row($0, words.say("una entrevista que planteó el tema", "an interview that raised the topic"))
    }
    return Page.Table(
      words.say("Qué se está haciendo", "What is being done"),
      [
        words.id("Id", "Id"), words.text("Acción", "Action"), words.text("Estado", "Status"),
        words.id("Vence", "Due"), words.text("Surgió de", "Came from"),
      ], rows + others, empty: words.say("Ninguna acción surgió de esto.", "No action came from this."))
  }

  private func row(_ action: CommonReport.Action, _ from: String) -> [String] {
    [action.id, action.title, action.status[words.language], words.date(action.due), from]
  }

  // MARK: Findings and the rest

  private var findings: Page.Section {
    let rows = report.findings.map { finding in
      [
        finding.id, finding.title, finding.type[words.language], finding.topic[words.language],
        finding.status[words.language], finding.clients.joined(separator: ", "),
        finding.sources.joined(separator: ", "),
        finding.actions.isEmpty ? words.say("ninguna", "none") : finding.actions.map(\.id).joined(separator: ", "),
      ]
    }
    return section(
      "findings", "Hallazgos comunes", "Common findings",
      [
        .table(
          Page.Table(
            words.say(
              "Los que dicen que algo es común, los abiertos primero",
              "Those that say that something is common, open ones first"),
            [
              words.id("Id", "Id"), words.text("Hallazgo", "Finding"), words.text("Tipo", "Type"),
              words.text("Tema", "Topic"), words.text("Estado", "Status"), words.text("Clientes", "Clients"),
              words.text("Fuentes", "Sources"), words.text("Acciones", "Actions"),
            ], rows, empty: words.say("Ninguno.", "None.")))
      ])
  }

  private var others: Page.Section {
    let rows = report.topics.filter { !$0.isCommon }.map { topic in
      [
        topic.label[words.language], topic.clients.first.map { title($0.client) } ?? "",
        topic.sources.map(\.record).joined(separator: ", "),
      ]
    }
    return Page.Section(
      id: "others", heading: words.say("Temas de un solo cliente", "Topics of one client"),
      blocks: [
        .table(
          Page.Table(
            words.say("No son comunes todavía", "They are not common yet"),
            [words.text("Tema", "Topic"), words.text("Cliente", "Client"), words.wide("Registros", "Records")], rows,
            empty: words.say("Ninguno.", "None.")))
      ], isAnnex: true)
  }

  private var method: Page.Section {
    Page.Section(
      id: "method", heading: words.say("Qué se cuenta", "What is counted"),
      blocks: [
        .list([
          words.say(
            "Necesidades, debilidades y oportunidades de las entrevistas realizadas en el período; las fortalezas no cuentan.",
            "Needs, weaknesses and opportunities of the interviews held in the period; strengths do not count."),
          words.say(
            "Reclamos sobre servicios recibidos en el período; el que trata de dos temas cuenta en ambos. Los reservados no cuentan.",
            "Complaints about services received in the period; one about two topics counts for both. Private ones do not count."
          ),
          words.say(
            "Hallazgos de necesidad o reclamo común planteados en el período, o antes y todavía abiertos.",
            "Findings of a common need or complaint raised in the period, or before it and still open."),
          words.say(
            "Es común el tema que plantearon dos clientes o más.", "Common is a topic that two clients or more raised."),
        ])
      ], isAnnex: true)
  }
}

extension Words {
  /// `3 reclamos`; nil for none.
  fileprivate func counted(_ count: Int, _ es: (one: String, many: String), _ en: (one: String, many: String))
    -> String?
  {
    count == 0 ? nil : self.count(count, es, en)
  }
}
