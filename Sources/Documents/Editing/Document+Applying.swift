extension Document {
  /// The file with one value changed and every other byte as it was.
  ///
  /// The result is read again and compared: the value asked for must be there and everything else must say what it
  /// said, or the edit is refused.
  ///
  /// - Parameter keyOrder: the keys in the schema's order; a new top key goes after its nearest predecessor.
  /// - Throws: ``EditRefusal`` where the file cannot be read or a splice would not be safe.
  public func applying(_ edit: Edit, keyOrder: [String] = []) throws(EditRefusal) -> SourceText {
    guard let root, !findings.contains(where: { $0.severity == .error }) else {
      throw EditRefusal(.unreadable, at: Place(file: source.path))
    }
    guard let wanted = YAMLValue(root).applying(edit) else {
      throw EditRefusal(.noSuchValue, at: Place(file: source.path))
    }
    let splicer = Splicer(document: self, root: root, keyOrder: keyOrder)
    let splice = try splicer.splice(for: edit)
    let bytes = source.bytes[..<splice.range.lowerBound] + splice.bytes + source.bytes[splice.range.upperBound...]
    let result = SourceText(path: source.path, bytes: Array(bytes))
    let form: Form = yaml.upperBound == source.bytes.count && body.isEmpty && !isFenced ? .yaml : .frontMatter
    let after = Document.parse(result, as: form, limits: Limits(maximumBytes: result.bytes.count))
    guard let newRoot = after.root, YAMLValue(newRoot).says(wanted) else {
      throw EditRefusal(.notSafe, at: source.place(of: splice.range))
    }
    return result
  }

  /// The edit that takes another one back, byte for byte; nil for edits that only a copy of the file can undo.
  public func inverse(of edit: Edit) -> Edit? {
    guard let root else { return nil }
    switch edit {
    case .remove, .removeItem: return nil
    case .append(let path, _):
      let splicer = Splicer(document: self, root: root, keyOrder: [])
      if let items = splicer.node(at: path)?.items, !items.isEmpty { return .remove(path + [.index(items.count)]) }
    case .set, .restore: break
    }
    // Where the edit makes what is around its value too, that goes with it.
    var (node, path) = (root, [EditPathStep]())
    for step in edit.path {
      guard let inner = node.child(step) else {
        if node.entries == nil { break }
        return .remove(path + [step])
      }
      (node, path) = (inner, path + [step])
    }
    return .restore(path, String(decoding: source.bytes[node.range], as: UTF8.self))
  }

  /// Whether the YAML stands between fences.
  private var isFenced: Bool { yaml.lowerBound > source.bomLength }
}

extension EditRefusal {
  /// The kinds of refusal.
  enum Reason {
    case unreadable, noSuchValue, notSafe, blockValue, commentInside
  }

  init(_ reason: Reason, at place: Place) {
    self.place = place
    switch reason {
    case .unreadable:
      message = LocalizedText(
        es: "el archivo tiene errores de formato: corregirlos antes en el editor",
        en: "the file has errors of form: mend them in the editor first")
    case .noSuchValue:
      message = LocalizedText(es: "no hay tal valor", en: "there is no such value")
    case .notSafe:
      message = LocalizedText(
        es: "no se puede cambiar sin tocar otra cosa: editar esta línea a mano",
        en: "it cannot be changed without touching something else: edit this line by hand")
    case .blockValue:
      message = LocalizedText(
        es: "el valor ocupa varias líneas: editarlo a mano, o usar += y -= en las listas",
        en: "the value takes several lines: edit it by hand, or use += and -= for lists")
    case .commentInside:
      message = LocalizedText(
        es: "se perdería un comentario: editar estas líneas a mano",
        en: "a comment would be lost: edit these lines by hand")
    }
  }
}
