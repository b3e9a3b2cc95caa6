import Documents
import Fixtures
import Foundation
import Testing

@testable import Reports

/// What pages are made of, in both of their forms.
struct PageTests {
  let golden = Golden()

  @Test(arguments: Language.allCases)
  func `a page with everything is its golden file, in HTML and in Markdown`(language: Language) throws {
    let name = "specimen.\(language.rawValue)"
    try golden.expect(Array(Specimen.text(language, isHTML: true).utf8), toBe: name + ".html")
    try golden.expect(Array(Specimen.text(language, isHTML: false).utf8), toBe: name + ".md")
  }

  @Test func `no text becomes markup, nor leaves the style sheet`() throws {
    let html = try Specimen.text(.es, isHTML: true)
    for word in ["<script", "<b>", "<i>", "javascript:"] { #expect(!html.contains(word), "\(word)") }
    #expect(html.components(separatedBy: "</style>").count == 2)
  }

  @Test func `where there is nothing to show, it is said`() throws {
    let html = try Specimen.text(.es, isHTML: true)
    #expect(html.contains("<p class=\"note\">Tabla: sin datos en este mes.</p>"))
    #expect(html.contains("<p class=\"note\">Línea: no hay.</p>"))
  }

  @Test func `a light is told by its word in every form`() throws {
    for language in Language.allCases {
      let (html, markdown) = try (Specimen.text(language, isHTML: true), Specimen.text(language, isHTML: false))
      for light in Light.allCases {
        #expect(html.contains("</svg> \(light.label[language])</span>"))
        #expect(markdown.contains("\(light.sign) \(light.label[language])"))
      }
      #expect(Set(Light.allCases.map(\.sign)).count == Light.allCases.count)
    }
  }

  /// Each of twelve months takes 22 of a phone's 288 pixels, a label some 50.
  @Test func `labels of a line that would touch on a phone are not all written`() {
    let words = Words(language: .es)
    func labels(_ end: [Double]) -> [String] {
      let chart = TrendChart(
        id: "a", title: "", moments: (1...12).map { TrendChart.Moment(label: "\($0)") },
        lines: [
          TrendChart.Line(
            name: "", values: ((0..<12 - end.count).map { _ in nil } + end).map { words.datum($0, decimals: 0) })
        ], range: 0...100)
      return chart.drawing(words).matches(of: /class="value"[^>]*>(\d+)</).map { String($0.output.1) }
    }
    #expect(labels([69, 74, 70]) == ["74", "70"])
    #expect(labels([100, 40, 100]) == ["40", "100"])
    #expect(labels([20, 50, 60, 70, 80, 70, 60]) == ["20", "80", "60"])
  }

  @Test func `counts are drawn from nought to an even number`() {
    let tops = [0.0, 3, 9, 41].map { Plot.range(ofCounts: [$0]) }
    #expect(tops == [0...2, 0...4, 0...10, 0...50])
  }

  @Test func `of many topics the eight most shared are shown, and those who raised one of them`() {
    let topics = (1...9).map { LocalizedText(es: "t\($0)", en: "t\($0)") }
    func counts(_ topic: Int) -> [Int] { (1...9).map { $0 == topic ? 2 : 0 } }
    let map = HeatMap.mentions(
      id: "a", topics: topics, clients: [("Alfa", counts(8)), ("Beta", counts(9))], Words(language: .es))
    #expect(map.columns == (1...8).map { "t\($0)" } && map.title.hasSuffix("los 8 temas más compartidos"))
    #expect(map.rows.map(\.label) == ["Alfa"])
    #expect(map.rows.first?.cells.map(\.text) == ["–", "–", "–", "–", "–", "–", "–", "2"])
  }

  @Test func `a change is the difference of what is read`() throws {
    // 41.66… and 58.33… read 41.7 and 58.3.
    let words = Words(language: .es)
    #expect(words.change(from: 41.6667, to: 58.3333, against: "")?.text == "+16,6 ")
    #expect(words.change(from: 5.06, to: 4.94, against: "")?.text == "−0,2 ")
    #expect(words.change(from: 5.04, to: 4.96, against: "x")?.text == "igual x")
    #expect(words.change(from: nil, to: 1, against: "") == nil)
  }

  @Test func `lists and counts are written as each language writes them`() {
    let (es, en) = (Words(language: .es), Words(language: .en))
    #expect(es.series(["ana", "luis", "inés"]) == "ana, luis e inés")
    #expect(es.series(["agua", "hielo"]) == "agua y hielo" && en.series(["a", "b"]) == "a and b")
    #expect(es.count(1, ("mes", "meses"), ("month", "months")) == "1\u{A0}mes")
    #expect(en.count(1200, ("mes", "meses"), ("month", "months")) == "1,200\u{A0}months")
    #expect(es.plain(95) == "95" && es.plain(99.5) == "99,5")
  }
}
