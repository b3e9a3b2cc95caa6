import Documents
import Records
import Testing

@testable import Reports

/// A page with everything that pages are made of, also without values and with texts that would be markup.
enum Specimen {
  /// The page in its frame.
  static func text(_ language: Language, isHTML: Bool) throws -> String {
    let manifest = Manifest(
      tool: "test", report: .interviews, commit: "0123", options: ReportOptions(), asOf: "2026-03-31",
      language: language, output: isHTML ? .html : .md, csvDialect: .standard, settingsHash: "", schemaHash: "",
      contextHash: "")
    let template = Template(path: "page", text: Template.original(isHTML: isHTML), isDefault: true)
    return try PageFrame(page: page(language), template: template, isHTML: isHTML, manifest: manifest)
      .text { .flag(false) }
  }

  static func page(_ language: Language) throws -> Page {
    let words = Words(language: language)
    return try Page(
      language: language,
      cover: Page.Cover(
        organization: "Área <de> \"prueba\" & cía \\ 'x' */ </style>", title: words.say("Muestra", "Specimen"),
        subtitle: words.say("marzo de 2026", "March 2026"), audience: "Dirección <b>",
        origin: ReportOrigin(
          tag: nil, commit: "0123456789abcdef0123456789abcdef01234567", committed: Instant(seconds: 0, offsetMinutes: 0)
        ),
        asOf: #require(CalendarDate("2026-03-31"))),
      sections: [texts(words), tables(words), rows(words), lines(words), empty(words)])
  }

  private static let markup = "<script>alert(1)</script> | *x* & \"y\""

  private static func texts(_ words: Words) -> Page.Section {
    Page.Section(
      id: "texts", heading: words.say("Textos <i>", "Texts <i>"),
      blocks: [
        .figures([
          Page.Figure(
            name: words.say("Nota", "Grade"), value: words.number(7.4), unit: "/ 10",
            change: words.change(from: 7, to: 7.4, against: words.say("contra 2025", "against 2025")), light: .green,
            remark: markup),
          Page.Figure(name: "NPS", value: words.none, light: .grey),
          Page.Figure(
            name: words.say("Cobertura", "Coverage"), value: words.number(88.04), unit: "%",
            change: words.change(from: 90, to: 88.04, unit: "%", against: "2025"), light: .red),
          Page.Figure(
            name: words.say("Encuestas", "Surveys"), value: words.number(12_345, decimals: 0), light: .yellow),
        ]),
        .paragraph(markup), .note(markup), .heading("Listas"),
        .panels([
          Page.Panel(heading: words.say("Fortalezas", "Strengths"), items: [markup, "b"]),
          Page.Panel(heading: words.say("Debilidades", "Weaknesses"), items: ["c"]),
        ]),
        .facts([Page.Fact(name: "n", value: markup)]), .list([markup, "dos"]),
        .quotes([Page.Quote(text: markup, source: "Finanzas · \(markup)")]),
        .timeline([
          Page.Event(
            date: "12/03/2026", kind: words.say("Reclamo", "Complaint"), title: markup, detail: markup,
            id: "CMP-2026-7k3qf"),
          Page.Event(date: "15/03/2026", kind: words.say("Acción", "Action"), title: "y"),
        ]),
        .markdown("# Uno\n\n#### Tres\n\n<b>html</b> [x](javascript:alert(1))\n\n> cita\n"),
      ])
  }

  private static func tables(_ words: Words) -> Page.Section {
    let table = Page.Table(
      "Servicios " + markup,
      [
        words.text("Servicio", "Service"), words.number("Disponibilidad", "Availability", unit: "%"),
        words.text("Luz", "Light"), words.wide("Detalle", "Detail"), words.id("Id", "Id"), words.number("12", "12"),
      ],
      [
        .group("Red " + markup),
        .cells([
          "Correo", .text(words.number(99.5833, decimals: 2)), .light(.green), .text(markup), "SVC-correo",
          .spark([1, 2, nil, 4, 3], "3"),
        ]),
        .cells(["Red", "s/d", .light(.grey, "–"), "", "SVC-red", .spark([nil, nil], "s/d")]), .group("Otros"),
        .total([words.say("Total", "Total"), words.number(99.1), "", "", "", ""]),
      ])
    return Page.Section(id: "tables", heading: words.say("Tablas", "Tables"), blocks: [.table(table)])
  }

  private static func rows(_ words: Words) -> Page.Section {
    let long = words.say(
      "Me avisan a tiempo de los cortes programados y de cuánto van a durar",
      "I am told of planned outages in time, and how long they will last")
    let bars = BarChart(
      id: "bars", title: "Barras " + markup,
      bars: [
        BarChart.Bar(label: long, note: "n = 12", value: words.share(62.5), previous: words.share(70), target: 80),
        BarChart.Bar(label: markup, value: words.share(nil), previous: nil, target: 80),
      ], maximum: 100, itemName: words.say("Pregunta", "Question"),
      valueName: words.say("Satisfacción", "Satisfaction"), previousName: "2025",
      targetName: words.say("Meta", "Target"))
    let stacked = StackedChart(
      id: "stacked", title: words.say("Distribución", "Distribution"), itemName: words.say("Pregunta", "Question"),
      parts: ["1 " + markup, "2", "3", "4", "5"],
      rows: [
        StackedChart.Row(label: long, counts: [1, 2, 3, 4, 10], value: words.number(4)),
        StackedChart.Row(label: "b", counts: [0, 0, 0, 0, 0]),
      ], valueName: words.say("Media", "Mean"))
    let heat = HeatMap(
      id: "heat", title: words.say("Calor", "Heat"), rowName: words.say("Cliente", "Client"),
      columns: ["a", "b", "c", "d", "e", "f", markup],
      rows: [HeatMap.Row(label: markup, cells: [5, 25, 45, 65, 85, 100, nil].map { words.datum($0, decimals: 0) })])
    let amounts = HeatMap(
      id: "amounts", title: words.say("Temas por cliente", "Topics by client"), rowName: words.say("Cliente", "Client"),
      columns: ["a", "b", "c", "d"], rows: [HeatMap.Row(label: "x", cells: [0, 1, 2, 4].map(words.whole))],
      scale: .amount)
    let pareto = ParetoChart(
      id: "pareto", title: "Pareto",
      rows: [
        ParetoChart.Row(
          label: "Avisos", note: words.count(3, ("cliente", "clientes"), ("client", "clients")), count: 3),
        ParetoChart.Row(label: markup, count: 9), ParetoChart.Row(label: "Plazos", count: 1),
      ], countName: words.say("Menciones", "Mentions"))
    let funnel = FunnelChart(
      id: "funnel", title: words.say("Embudo", "Funnel"),
      steps: [("Propuestas", 12), ("Aprobadas", 9), ("Hechas", 4), ("Cerradas", 0)].map {
        FunnelChart.Step(label: $0, count: $1)
      },
      countName: words.say("Acciones", "Actions"), shareName: words.say("De las propuestas", "Of those proposed"))
    return Page.Section(
      id: "rows", heading: words.say("Gráficos por filas", "Charts by rows"),
      blocks: [.chart(bars), .chart(stacked), .chart(heat), .chart(amounts), .chart(pareto), .chart(funnel)])
  }

  private static func lines(_ words: Words) -> Page.Section {
    let months = (1...12).map { TrendChart.Moment(label: "m\($0)", group: $0 < 5 ? "2025" : "2026") }
    let values = (1...12).map { $0 == 4 ? nil : 90 + Double(($0 * 7) % 10) }
    let one = TrendChart(
      id: "trend", title: "Línea " + markup, moments: months,
      lines: [TrendChart.Line(name: "a", values: values.map { words.share($0) })], target: words.share(95))
    let three = TrendChart(
      id: "three", title: words.say("Tres líneas", "Three lines"), moments: months,
      lines: [0, 1, 2].map { step in
        TrendChart.Line(name: "l\(step)", values: values.map { words.datum($0.map { $0 - Double(step) }, decimals: 0) })
      })
    let years = TrendChart(
      id: "years", title: words.say("Por año", "By year"),
      moments: ["2024", "2025", "2026"].map { TrendChart.Moment(label: $0) },
      lines: [TrendChart.Line(name: "Nota", values: [5.9, 5.2, 6.8].map { words.datum($0) })], range: 1...10)
    let small = SmallMultiples(
      id: "small", title: words.say("Doce meses", "Twelve months"), moments: months.map(\.name),
      items: ["Correo", markup, "Red"].map {
        SmallMultiples.Item(label: $0, values: values.map { words.share($0) }, target: 95)
      })
    return Page.Section(
      id: "lines", heading: words.say("Líneas", "Lines"),
      blocks: [.chart(one), .chart(three), .chart(years), .chart(small)])
  }

  private static func empty(_ words: Words) -> Page.Section {
    let said = words.say("Sin datos en este mes", "No data in this month")
    return Page.Section(
      id: "empty", heading: words.say("Anexo: nada", "Annex: nothing"),
      blocks: [
        .table(Page.Table("Tabla", [words.text("a", "a")], [[String]](), empty: said)),
        .chart(BarChart(id: "none", title: "Barras", bars: [], itemName: "i", valueName: "v", empty: said)),
        .chart(TrendChart(id: "none-2", title: "Línea", moments: [], lines: [])),
        .facts([]), .list([]), .quotes([]), .timeline([]), .markdown(""),
      ], isAnnex: true)
  }
}
