import Documents

/// Text with one stretch between ‹ and ›: where a finding is expected.
struct MarkedText {
  let text: String
  let start: Position
  let end: Position

  init(_ marked: String) {
    var text = ""
    var position = Position(line: 1, column: 1)
    var marks: [Position] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹", "›": marks.append(position)
      case "\n":
        text.unicodeScalars.append(scalar)
        position = Position(line: position.line + 1, column: 1)
      default:
        text.unicodeScalars.append(scalar)
        position.column += 1
      }
    }
    self.text = text
    start = marks.first ?? position
    end = marks.last ?? position
  }
}
